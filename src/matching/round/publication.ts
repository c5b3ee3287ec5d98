import { type Direction, type Draft, type DraftPair, pairsOf } from '../draft/draft.ts'
import { type DraftGroup, groupsOf } from '../groups/draft-group.ts'
import { isRunning } from '../runs/run.ts'
import { isOpen, type Round } from './round.ts'

/** Pairs and groups that are, or were, proposed together. Who helps in return for a seat is in both. */
export type Proposals = { pairs: DraftPair[]; groups: DraftGroup[]; people: string[] }

export type Publication = { now: Proposals; before: Proposals }

/** What publishing a draft sends, and what of it was sent already. */
export function publicationOf(directions: readonly Direction[]): Publication {
  const pairs = pairsOf(directions)
  const isFresh = (pair: DraftPair) => pair.directions.some((one) => !one.isStanding)
  const fresh = pairs.filter(isFresh)
  return { now: proposalsOf(fresh), before: proposalsOf(pairs.filter((pair) => !isFresh(pair))) }
}

function proposalsOf(pairs: readonly DraftPair[]): Proposals {
  return {
    pairs: pairs.filter((pair) => pair.kind !== 'group' && pair.directions.some((one) => one.groupId === null)),
    groups: groupsOf(pairs.flatMap((pair) => pair.directions)),
    people: [...new Set(pairs.flatMap((pair) => [pair.oneId, pair.otherId]))],
  }
}

/** Why a draft cannot be published now. */
export type Obstacle = 'published' | 'running' | 'old' | 'nothing-new'

/** `number`: of the draft that the curator has before her. */
export function obstacleTo(
  round: Round,
  { draft, directions }: { draft: Draft; directions: readonly Direction[] },
  number: number,
): Obstacle | null {
  if (!isOpen(round)) return 'published'
  if (isRunning(round.run)) return 'running'
  if (number !== draft.number) return 'old'
  return directions.every((one) => one.isStanding) ? 'nothing-new' : null
}
