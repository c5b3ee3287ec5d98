import type { Direction, Outcome } from './draft.ts'
import { figuresOf } from './figures.ts'
import { changesOfPeople, type PersonChange } from './person-changes.ts'

const COMPARED = ['helped', 'without', 'exchanges', 'circles', 'groups', 'foremost', 'value'] as const

export type Comparison = {
  figures: { figure: (typeof COMPARED)[number]; before: number; after: number }[]
  people: PersonChange[]
}

type Side = { outcome: Outcome; directions: readonly Direction[] }

/** What a later draft changed: in figures, and for whom. */
export function compareDrafts(before: Side, after: Side): Comparison {
  return { figures: figuresOfBoth(before, after), people: changesOfPeople(before.directions, after.directions) }
}

function figuresOfBoth(before: Side, after: Side): Comparison['figures'] {
  const [was, is] = [before, after].map((side) => figuresOf(side.outcome, side.directions))
  const figures = COMPARED.map((figure) => ({ figure, before: was![figure], after: is![figure] }))
  // where none are looked for, and none came by themselves, nothing is said of circles
  return figures.filter(({ figure, before, after }) => figure !== 'circles' || before + after > 0)
}
