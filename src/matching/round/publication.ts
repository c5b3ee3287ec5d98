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

/** Why a draft cannot be published now; of an old one by its number. */
export type Obstacle =
  | { kind: 'published' | 'running' | 'no-draft' | 'sent' | 'nothing-new' }
  | { kind: 'old'; number: number; last: number }

type Drafted = { draft: Draft; directions: readonly Direction[] }

/** `number`: of the draft that the curator has before her. */
export function obstacleTo(round: Round, last: Drafted | undefined, number: number): Obstacle | null {
  if (!isOpen(round)) return { kind: 'published' }
  if (isRunning(round.run)) return { kind: 'running' }
  if (!last) return { kind: 'no-draft' }
  const { draft, directions } = last
  if (number !== draft.number) return { kind: 'old', number, last: draft.number }
  if (wasSent(round, draft)) return { kind: 'sent' }
  return directions.every((one) => one.isStanding) ? { kind: 'nothing-new' } : null
}

/** The draft itself was published: the desk was opened again since, and no other draft has come. */
export const wasSent = ({ publishedAt }: Round, { madeAt }: Draft): boolean =>
  publishedAt !== null && madeAt < publishedAt
