import type { Desk } from '../candidates/exchange-queries.ts'
import type { PairAct } from '../desk/desk-act.ts'
import type { Flaw } from '../engine/problem.ts'
import { countOf } from '../groups/settled-groups.ts'

/** Why what the curator wants cannot be fixed. */
export type NoRoom =
  /** The mentor has no place at all; all are taken outside this round, or by what is locked and proposed in it. */
  | 'no-place'
  | 'places-elsewhere'
  | 'places-held'
  /** There would be fewer places than locks and proposals. */
  | 'fewer-than-held'
  | 'mentee'
  | 'need'
  /** What is locked already does not fit together. */
  | 'locks-clash'

/** `flaw`: what the engine finds of the desk as the act would leave it; without the act there is none. */
export function noRoom(desk: Desk, flaw: Flaw, act: PairAct): NoRoom {
  if (flaw === 'fixed-mentee-overfull') return 'mentee'
  if (flaw === 'fixed-need-twice') return 'need'
  if (act.kind === 'capacity') return 'fewer-than-held'
  return noPlaceOf(desk, act.mentorId)
}

/** Of somebody all whose places are gone. */
function noPlaceOf({ exchange, groups, standing }: Desk, mentorId: string): NoRoom {
  const { places, load } = exchange.participants.get(mentorId)!
  const holds = countOf(groups, 'mentorId').has(mentorId) || standing.some((one) => one.mentorId === mentorId)
  if (places > 0 || holds) return 'places-held'
  return load > 0 ? 'places-elsewhere' : 'no-place'
}
