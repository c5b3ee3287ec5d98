import { sql } from 'kysely'
import type { EventType } from '../../platform/events.ts'

/** What a draft rests on, and its people may have changed since. */
export type Change = 'people' | 'answers' | 'proposals'

const kindOf: Partial<Record<EventType, Change>> = {
  PersonAdded: 'people',
  PersonChanged: 'people',
  PersonRemoved: 'people',
  StaffImported: 'people',
  StaffImportUndone: 'people',
  ConsentRecorded: 'people',
  ConsentWithdrawn: 'people',
  CatalogueChanged: 'answers',
  DiagnosisAnswered: 'answers',
  DiagnosisSubmitted: 'answers',
  OutsideViewRecorded: 'answers',
  PairProposed: 'proposals',
  GroupMemberProposed: 'proposals',
  PairDeclined: 'proposals',
  PairReopened: 'proposals',
  PairWithdrawn: 'proposals',
}

/** Fields of a card that no pair depends on. */
const besidePairs = new Set([
  'phone',
  'email',
  'contractNumber',
  'contractOn',
  'mentoringPay',
  'mentoringPayUnit',
  'mentoringPayFor',
  'ownFields',
])

export type Happened = { type: EventType; fields: string[] | null }

/** What happened after a draft was made, as a column of the query that reads the draft. */
export const happenedSince = sql<Happened[] | null>`(
  select jsonb_agg(distinct jsonb_build_object('type', event.type, 'fields', event.payload -> 'fields')) from event
  where event.school_id = draft.school_id and event.at > draft.made_at and event.type in (${sql.join(Object.keys(kindOf))})
  and (event.type <> 'PairProposed' or event.payload ->> 'roundId' is null)
)`

/** Of all that a search looks at, what is no longer as it was: the draft knows nothing of it. */
export function changesIn(happened: readonly Happened[] | null): Change[] {
  const told = (happened ?? []).filter(({ fields }) => !fields?.every((field) => besidePairs.has(field)))
  return [...new Set(told.map(({ type }) => kindOf[type]!))].sort()
}
