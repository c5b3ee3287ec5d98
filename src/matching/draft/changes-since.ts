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
  PairLeftGroup: 'proposals',
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

/** Of one type, and of the same fields of a card, the last number in the journal. */
export type Happened = { type: EventType; fields: string[] | null; seq: number }

/** What happened after a draft's people and sheets were read, as a column of the query that reads the draft: by the journal's numbers, which come in the order of commits. */
export const happenedSince = sql<Happened[] | null>`(
  select jsonb_agg(to_jsonb(since)) from (
    select type, payload -> 'fields' as fields, max(seq) as seq from event
    where event.school_id = draft.school_id and event.seq > draft.journal_seq and event.type in (${sql.join(Object.keys(kindOf))})
    and (event.type <> 'PairProposed' or event.payload ->> 'roundId' is null)
    group by 1, 2
  ) as since
)`

/** Of all that a search looks at, what is no longer as it was, and the number of the last change (0: none): the draft knows nothing of it. */
export function changesIn(happened: readonly Happened[] | null): { changes: Change[]; changedAt: number } {
  const told = (happened ?? []).filter(({ fields }) => !fields?.every((field) => besidePairs.has(field)))
  return {
    changes: [...new Set(told.map(({ type }) => kindOf[type]!))].sort(),
    changedAt: Math.max(0, ...told.map(({ seq }) => seq)),
  }
}
