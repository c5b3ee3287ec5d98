import type { Direction, Outcome } from './draft.ts'
import { figuresOf } from './figures.ts'

export type PersonChange = {
  personId: string
  kind: 'gained' | 'lost' | 'changed'
  before: { mentorId: string; competenceId: string }[]
  after: { mentorId: string; competenceId: string }[]
}

const COMPARED = ['helped', 'without', 'exchanges', 'groups', 'foremost', 'value'] as const

export type Comparison = {
  figures: { figure: (typeof COMPARED)[number]; before: number; after: number }[]
  people: PersonChange[]
}

type Side = { outcome: Outcome; directions: readonly Direction[] }

const ORDER = ['lost', 'gained', 'changed']

/** What a later draft changed for whom: who gained a mentor, who lost one, who has another. */
export function compareDrafts(before: Side, after: Side): Comparison {
  const had = helpOf(before.directions)
  const has = helpOf(after.directions)
  const people = [...new Set([...had.keys(), ...has.keys()])].flatMap((personId): PersonChange[] => {
    const was = had.get(personId) ?? []
    const is = has.get(personId) ?? []
    if (asText(was) === asText(is)) return []
    const kind = was.length === 0 ? 'gained' : is.length === 0 ? 'lost' : 'changed'
    return [{ personId, kind, before: was, after: is }]
  })
  return {
    figures: figuresOfBoth(before, after),
    people: people.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  }
}

function helpOf(directions: readonly Direction[]) {
  return Map.groupBy(directions, (one) => one.menteeId)
}

const asText = (help: { mentorId: string; competenceId: string }[]): string =>
  help
    .map((one) => `${one.mentorId} ${one.competenceId}`)
    .sort()
    .join()

function figuresOfBoth(before: Side, after: Side): Comparison['figures'] {
  const [was, is] = [before, after].map((side) => figuresOf(side.outcome, side.directions))
  return COMPARED.map((figure) => ({ figure, before: was![figure], after: is![figure] }))
}
