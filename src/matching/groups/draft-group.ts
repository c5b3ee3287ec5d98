import type { Direction } from '../draft/draft.ts'

/** A group of a draft: what it is about, who leads it, who sits in it. */
export type DraftGroup = {
  id: string
  competenceId: string
  leadIds: string[]
  /** Those whom a pair of the plan gives the mentor first, then by what it is worth to them. */
  members: Direction[]
  isStanding: boolean
}

/** The groups of a draft, the largest first. */
export function groupsOf(directions: readonly Direction[]): DraftGroup[] {
  const grouped = Map.groupBy(
    directions.filter((one) => one.groupId !== null),
    (one) => one.groupId!,
  )
  return [...grouped]
    .map(([id, of]) => ({
      id,
      competenceId: of[0]!.competenceId,
      leadIds: [...new Set(of.map((one) => one.mentorId))].sort(),
      members: of.toSorted((a, b) => Number(a.joins) - Number(b.joins) || b.utility - a.utility),
      isStanding: of.every((one) => one.isStanding),
    }))
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1))
}
