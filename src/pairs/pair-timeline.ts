import type { Context } from '../platform/context.ts'
import type { EventCatalogue, EventType } from '../platform/events.ts'
import type { Named } from '../ui/person-chip.tsx'
import { maySteerPairs } from './pair-permissions.ts'
import type { PairView } from './read-pairs.ts'

const FOR_BOTH = [
  'PairProposed',
  'PairAnswered',
  'PairAnswerUndone',
  'PairAgreed',
  'PairDeclined',
  'PairReopened',
  'PairDatesChanged',
  'PairLeftGroup',
  'PairWithdrawn',
  'PairOrdered',
  'PairOrderCancelled',
] as const satisfies EventType[]

const FOR_CURATOR = [...FOR_BOTH, 'PairReminded'] as const

type TimelineType = (typeof FOR_CURATOR)[number]

/** One thing that happened to a pair; `actor` is who did it, where they are in the register. */
export type Happening = {
  type: TimelineType
  at: Date
  payload: Partial<EventCatalogue[TimelineType]> & Record<string, unknown>
  actor: Named | null
  /** An answer that somebody wrote down for another. */
  isRecorded: boolean
}

/** The pair's history, read from the journal, the latest first. */
export async function pairTimeline(ctx: Context, pair: PairView): Promise<Happening[]> {
  const types = maySteerPairs(ctx.actor) ? FOR_CURATOR : FOR_BOTH
  const rows = await ctx.db
    .selectFrom('event')
    .leftJoin('membership', (join) =>
      join.onRef('membership.id', '=', 'event.actorId').onRef('membership.schoolId', '=', 'event.schoolId'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'membership.personId').onRef('person.schoolId', '=', 'membership.schoolId'),
    )
    .select(['event.type', 'event.at', 'event.payload'])
    .select(['person.id as actorPersonId', 'person.surname', 'person.given', 'person.patronymic'])
    .where('event.pairId', '=', pair.id)
    .where('event.type', 'in', types)
    .orderBy('event.seq', 'desc')
    .execute()
  return rows.map((row) => {
    const payload = row.payload as Happening['payload']
    const { surname, given, patronymic } = row
    const actor = surname ? { surname, given: given ?? '', patronymic: patronymic ?? '' } : null
    return {
      type: row.type as TimelineType,
      at: row.at,
      payload,
      actor,
      isRecorded: row.type === 'PairAnswered' && row.actorPersonId !== payload.personId,
    }
  })
}
