import { type Candidate, keyOf } from '../candidates/candidate.ts'
import type { NeverAgain } from '../candidates/hard-rules.ts'
import { pairKey } from '../round/round.ts'

type Sitting = { base: readonly Candidate[]; joining: readonly Candidate[] }

/** Which seats must be given up so that nobody meets somebody they asked not to; `isCoLed`: two lead whose people must not meet. */
export function feudsIn({ base, joining }: Sitting, never: NeverAgain): { seats: string[]; isCoLed: boolean } {
  const isFeud = (a: string, b: string) => never.avoided.has(pairKey(a, b)) || never.parted.has(pairKey(a, b))
  const kept: Candidate[] = []
  const seats: string[] = []
  for (const seat of joining.toSorted((a, b) => b.utility - a.utility)) {
    const meets = [...base, ...kept].some((one) => isFeud(one.menteeId, seat.menteeId))
    if (meets) seats.push(keyOf(seat))
    else kept.push(seat)
  }
  const areApart = (one: Candidate, other: Candidate) =>
    one.mentorId !== other.mentorId &&
    (isFeud(one.menteeId, other.menteeId) ||
      isFeud(one.menteeId, other.mentorId) ||
      isFeud(one.mentorId, other.mentorId))
  return { seats, isCoLed: base.some((one) => base.some((other) => areApart(one, other))) }
}
