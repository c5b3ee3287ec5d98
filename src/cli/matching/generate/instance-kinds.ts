import { seededRandom } from '../../../matching/engine/seeded-random.ts'
import type { ArcRow, Generated, PersonRow } from './instance-rows.ts'
import { regionArcs } from './region-arcs.ts'
import { schoolArcs } from './school-arcs.ts'

/**
 * `slack`: 1–3 places per mentor, twice what is wanted. `tight`: as many places as needs. `scarce`: places for 60 % of them.
 * `school`: schools of 150 with subjects, ages, levels and free hours, wishes of three classes. `region`: such schools whose
 * teachers also help in other schools; it does not fall apart.
 */
export const kinds = ['slack', 'tight', 'scarce', 'school', 'region'] as const
export type Kind = (typeof kinds)[number]

/** Kinds whose needs know more than they are given: the best are taken, or all. */
export const kindsOfTeachers: readonly Kind[] = ['school', 'region']

export const arcsPerNeed = 20

/** `perNeed`: arcs of each need at most; all there are when it is ∞. */
export function generateInstance(kind: Kind, people: number, seed: number, perNeed = arcsPerNeed): Generated {
  const random = seededRandom(seed)
  if (kind === 'school') return schoolArcs(people, random, perNeed)
  if (kind === 'region') return regionArcs(people, random, perNeed)
  const gives = () => {
    if (kind === 'slack') return 1 + Math.floor(random() * 3)
    return kind === 'tight' || random() < 0.6 ? 1 : 0
  }
  const rows = Array.from({ length: people }, (_, p) => ({ id: `p${p + 1}`, gives: gives(), takes: 1 }))
  return { people: rows, arcs: randomArcs(rows, random, perNeed) }
}

/** Every mentee knows so many different mentors, or all there are. */
function* randomArcs(people: readonly PersonRow[], random: () => number, perNeed: number): Generator<ArcRow> {
  const mentors = people.flatMap(({ gives }, p) => (gives > 0 ? [p] : []))
  const met = new Int32Array(people.length).fill(-1)
  for (let mentee = 0; mentee < people.length; mentee++) {
    met[mentee] = mentee
    const others = mentors.length - (people[mentee]!.gives > 0 ? 1 : 0)
    for (let k = Math.min(perNeed, others); k > 0; k--) {
      let mentor = mentors[Math.floor(random() * mentors.length)]!
      while (met[mentor] === mentee) mentor = mentors[Math.floor(random() * mentors.length)]!
      met[mentor] = mentee
      yield { mentor, mentee, need: 'n', utility: 1 + Math.floor(random() * 1000), priority: 2 }
    }
  }
}
