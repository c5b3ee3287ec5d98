import { candidateBetween, type DirectionKey } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { type Hindrance, hindranceBetween, hindranceOfLevel } from '../candidates/hard-rules.ts'
import { pairKey } from '../round/round.ts'
import type { DraftGroup } from './draft-group.ts'

/** Why somebody who asks for the topic cannot sit in a group; `meets`: of those who sit there, one whom they must not meet. */
export type Barrier =
  | { kind: 'hindered'; by: Hindrance; mentorId: string }
  | { kind: 'meets'; by: 'avoided' | 'parted'; otherId: string }
  | { kind: 'sits' | 'declined-seat' | 'full' }

/** The first thing that keeps somebody who asks for its topic out of a group; null where they could be put in. */
export function barrierTo(desk: Desk, group: DraftGroup, menteeId: string): Barrier | null {
  const settled = desk.groups.filter((one) => one.id !== group.id).flatMap((one) => one.directions)
  if (settled.some((one) => one.menteeId === menteeId)) return { kind: 'sits' }
  const declined = desk.rules.some(
    (rule) =>
      rule.kind === 'ungroup' &&
      rule.cause === 'declined' &&
      rule.menteeId === menteeId &&
      rule.competenceId === group.competenceId,
  )
  if (declined) return { kind: 'declined-seat' }
  const barred = group.leadIds.map((mentorId) => ({ mentorId, by: hindranceTo(desk, group, mentorId, menteeId) }))
  const first = barred[0]!
  if (first.by && barred.every((one) => one.by)) return { kind: 'hindered', by: first.by, mentorId: first.mentorId }
  return meeting(desk, group, menteeId) ?? (group.members.length >= mostIn(desk) ? { kind: 'full' } : null)
}

const mostIn = ({ round }: Desk): number => round.settings.groupMost

export const needIn = ({ exchange }: Desk, { competenceId }: DraftGroup, menteeId: string) =>
  exchange.needs.find((one) => one.personId === menteeId && one.competenceId === competenceId)

/** As between two for a pair, but that the mentor leads this group already: no place is asked for. */
function hindranceTo(desk: Desk, group: DraftGroup, mentorId: string, menteeId: string): Hindrance | null {
  const { participants, never, settings, offers } = desk.exchange
  const [mentor, mentee] = [participants.get(mentorId), participants.get(menteeId)]
  const offer = offers.find((one) => one.personId === mentorId && one.competenceId === group.competenceId)
  if (!mentor || !mentee || !offer) return 'no-places'
  const key = pairKey(mentorId, menteeId)
  if (desk.standing.some((one) => pairKey(one.mentorId, one.menteeId) === key)) return 'paired-already'
  return (
    hindranceOfLevel(offer, needIn(desk, group, menteeId)!, settings) ??
    hindranceBetween({ ...mentor, places: 1 }, mentee, never, settings)
  )
}

function meeting({ exchange: { never } }: Desk, group: DraftGroup, menteeId: string): Barrier | null {
  const others = [...group.leadIds, ...group.members.map((one) => one.menteeId)]
  const met = (pairs: ReadonlySet<string>) => others.find((id) => pairs.has(pairKey(id, menteeId)))
  const avoided = met(never.avoided)
  if (avoided) return { kind: 'meets', by: 'avoided', otherId: avoided }
  const parted = met(never.parted)
  return parted ? { kind: 'meets', by: 'parted', otherId: parted } : null
}

/** The seat of somebody whom nothing keeps out: with the mentor of the group who serves them best. */
export function seatIn({ exchange }: Desk, { competenceId, leadIds }: DraftGroup, menteeId: string): DirectionKey {
  const worth = (mentorId: string) => candidateBetween(exchange, { mentorId, menteeId, competenceId })?.utility ?? 0
  const mentorId = leadIds.toSorted((a, b) => worth(b) - worth(a))[0]!
  return { mentorId, menteeId, competenceId }
}
