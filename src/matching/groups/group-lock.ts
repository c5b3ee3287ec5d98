import { type DirectionKey, keyOf } from '../candidates/candidate.ts'
import type { Direction } from '../draft/draft.ts'
import { pairKey } from '../round/round.ts'
import type { DraftGroup } from './draft-group.ts'

/** A seat that stays; `besidePair`: of somebody whom a pair helps too, so that it takes nothing from the pairs. */
export type LockedSeat = DirectionKey & { besidePair: boolean }

export type GroupLock = { seats: LockedSeat[]; pairs: DirectionKey[] }

/** What is locked when a group is: its seats, with `newcomer` where somebody is put in, and what its members give its mentors in exchange. */
export function lockOf(group: DraftGroup, directions: readonly Direction[], newcomer?: DirectionKey): GroupLock {
  const isPaired = ({ menteeId, competenceId }: DirectionKey) =>
    directions.some((one) => !one.joins && one.menteeId === menteeId && one.competenceId !== competenceId)
  const seats = [
    ...group.members.map((one) => ({ ...seatOf(one), besidePair: one.joins && isPaired(one) })),
    ...(newcomer ? [{ ...seatOf(newcomer), besidePair: isPaired(newcomer) }] : []),
  ]
  const sitting = new Set(seats.map((one) => pairKey(one.mentorId, one.menteeId)))
  const taken = new Set(seats.map(keyOf))
  const pairs = directions.filter(
    (one) =>
      one.groupId === null &&
      !one.isStanding &&
      !taken.has(keyOf(one)) &&
      sitting.has(pairKey(one.mentorId, one.menteeId)),
  )
  return { seats, pairs: pairs.map(seatOf) }
}

const seatOf = ({ mentorId, menteeId, competenceId }: DirectionKey): DirectionKey => ({
  mentorId,
  menteeId,
  competenceId,
})
