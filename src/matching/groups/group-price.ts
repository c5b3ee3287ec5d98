import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { ungroupedKey } from '../desk/desk-rule.ts'
import { solveDesk } from '../desk/solve-desk.ts'
import type { Direction } from '../draft/draft.ts'
import { type Figures, figuresAt, figuresOf } from '../draft/figures.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { pairKey } from '../round/round.ts'
import { inHaste } from '../thread/within.ts'
import { seatIn } from './barrier-to-group.ts'
import { type DraftGroup, groupsOf } from './draft-group.ts'
import { lockOf } from './group-lock.ts'
import { type Move, movesBetween } from './places.ts'

/** What becomes of the group itself, unless it is given up; `left`: so many would sit in it, and the least that may. */
export type Fate =
  | { kind: 'stands'; members: number }
  | { kind: 'too-small'; left: number; least: number }
  | { kind: 'gone' }

/** What it costs to give up a group of the draft, or one seat in it, or to put somebody in. */
export type GroupPrice =
  | {
      kind: 'price'
      fate: Fate | null
      moves: Move[]
      before: Figures
      after: Figures
      /** Circles of three are looked for. */
      circles: boolean
      isRough: boolean
    }
  /** People, sheets or settings have changed since the draft. */
  | { kind: 'stale' }
  | { kind: 'impossible' }

export type GroupChange =
  | { kind: 'ungroup'; groupId: string }
  | { kind: 'unseat' | 'seat'; groupId: string; menteeId: string }

/** The desk as the act would leave it, solved again from the draft, as the act itself does. Changes nothing. */
export function groupPrice(desk: Desk, kept: KeptDraft, change: GroupChange, watch = inHaste()): GroupPrice {
  const groups = groupsOf(kept.directions)
  const group = groups.find((one) => one.id === change.groupId)
  const posed = tryToPose(desk)
  if (!group || 'flaw' in posed || posed.basis !== kept.draft.basis) return { kind: 'stale' }
  const then = afterAct(desk, kept.directions, group, change)
  const solved = solveDesk(then, kept, watch)
  if ('flaw' in solved) return { kind: 'impossible' }
  const after = groupsOf(solved.directions)
  return {
    kind: 'price',
    fate: change.kind === 'ungroup' ? null : fateOf(group, after, change.kind, desk.round.settings.groupLeast),
    moves: movesBetween(kept.directions, solved.directions),
    before: figuresOf(kept.draft.outcome, kept.directions),
    after: figuresAt(then, solved.directions),
    circles: desk.round.settings.circles,
    isRough: solved.plan.status === 'time-limit' || solved.groups?.outcome.status === 'time-limit',
  }
}

function fateOf(group: DraftGroup, after: readonly DraftGroup[], kind: GroupChange['kind'], least: number): Fate {
  const heir = after.find(
    (one) => one.competenceId === group.competenceId && one.leadIds.join() === group.leadIds.join(),
  )
  if (heir) return { kind: 'stands', members: heir.members.length }
  const left = group.members.length - 1
  return kind === 'unseat' && left < least ? { kind: 'too-small', left, least } : { kind: 'gone' }
}

/** What the rules would be, as `ruleOnGroup` makes them. */
function afterAct(desk: Desk, directions: readonly Direction[], group: DraftGroup, change: GroupChange): Desk {
  const { hand } = desk
  const { competenceId, leadIds } = group
  if (change.kind === 'seat') return withSeat(desk, directions, group, change.menteeId)
  const menteeId = change.kind === 'unseat' ? change.menteeId : null
  const ungrouped = new Set(hand.ungrouped)
  for (const mentorId of leadIds) ungrouped.add(ungroupedKey({ mentorId, competenceId, menteeId }))
  return { ...desk, hand: { ...hand, ungrouped } }
}

function withSeat(desk: Desk, directions: readonly Direction[], group: DraftGroup, menteeId: string): Desk {
  const { hand } = desk
  const { seats, pairs } = lockOf(group, directions, seatIn(desk, group, menteeId))
  const sitting = new Set(seats.map((one) => pairKey(one.mentorId, one.menteeId)))
  const locks = [...hand.locks.filter((one) => !sitting.has(pairKey(one.mentorId, one.menteeId))), ...pairs]
  const lockedGroups = new Map(hand.lockedGroups).set(group.id, seats)
  const { id, competenceId } = group
  const settled = { id, competenceId, directions: seats, isStanding: false }
  const groups = [...desk.groups.filter((one) => one.id !== id), settled]
  return { ...desk, hand: { ...hand, locks, lockedGroups }, groups }
}
