import type { Arc, Person, Priority, Problem } from '../problem.ts'
import { seededRandom } from '../seeded-random.ts'

/** A coin thrown for each place. */
export function seededPick(seed: number, place: number): boolean {
  return seededRandom(seed * 1000 + place)() < 0.4
}

export type ProblemShape = {
  people: number
  arcs: number
  needs?: number
  mentorCapacity?: number
  menteeCapacity?: number
  classes?: boolean
  fixed?: number
  mutual?: number
}

/** A random problem; `mutual` is the chance that an arc brings one the other way. */
export function randomProblem(seed: number, shape: ProblemShape): Problem {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const people: Person[] = Array.from({ length: shape.people }, (_, p) => ({
    id: `p${p}`,
    mentorCapacity: below((shape.mentorCapacity ?? 2) + 1),
    menteeCapacity: below((shape.menteeCapacity ?? 2) + 1),
  }))
  const arcs = new Map<string, Arc>()
  const priority = new Map<string, Priority>()
  const add = (mentor: number, mentee: number) => {
    if (mentor === mentee) return
    const need = `n${below(shape.needs ?? 3)}`
    const owner = `${mentee} ${need}`
    if (!priority.has(owner)) priority.set(owner, (shape.classes ? 1 + below(3) : 2) as Priority)
    const arc = {
      mentor: `p${mentor}`,
      mentee: `p${mentee}`,
      need,
      utility: 1 + below(1000),
      priority: priority.get(owner)!,
    }
    arcs.set(`${mentor} ${owner}`, arc)
  }
  for (let k = 0; k < shape.arcs; k++) {
    const a = below(shape.people)
    const b = below(shape.people)
    add(a, b)
    if (random() < (shape.mutual ?? 0.5)) add(b, a)
  }
  return { people, arcs: fixSome([...arcs.values()], people, shape.fixed ?? 0) }
}

/** Marks up to `count` arcs as fixed, as far as they fit together. */
function fixSome(arcs: Arc[], people: Person[], count: number): Arc[] {
  const gives = new Map(people.map((p) => [p.id, p.mentorCapacity]))
  const takes = new Map(people.map((p) => [p.id, p.menteeCapacity]))
  const served = new Set<string>()
  let left = count
  return arcs.map((arc) => {
    const need = `${arc.mentee} ${arc.need}`
    if (left === 0 || served.has(need) || !gives.get(arc.mentor) || !takes.get(arc.mentee)) return arc
    left--
    served.add(need)
    gives.set(arc.mentor, gives.get(arc.mentor)! - 1)
    takes.set(arc.mentee, takes.get(arc.mentee)! - 1)
    return { ...arc, fixed: true }
  })
}
