import type { Context } from './context.ts'
import { newId } from './ids.ts'
import { asJson } from './json.ts'

/**
 * Every kind of event and what it carries: ids and non-personal values only, so that erasing a person never breaks
 * the hash chain. Any slice may react to any event without importing its sender.
 */
export type EventCatalogue = {
  SchoolCreated: { slug: string }
  SchoolSettingsChanged: { fields: string[] }
  SignedIn: { membershipId: string }
  SessionEnded: { sessionId: string }
  PasswordChanged: { membershipId: string }
  SecondFactorChanged: { membershipId: string; on: boolean }
  InvitationsIssued: { personIds: string[]; membershipIds: string[]; role: string; expiresAt: string }
  InvitationsWithdrawn: { personIds: string[] }
  InvitationAccepted: { membershipId: string; personId: string | null }
  LettersHanded: { letterIds: string[] }
  LettersResent: { letterIds: string[] }
  AccountReset: { membershipId: string; secondFactorDropped: boolean }
  MembershipChanged: { membershipId: string; role: string; ended: boolean }
  ProgrammeStarted: { programmeId: string; schoolYear: string }
  StageMarked: { programmeId: string; stage: number; done: boolean }
  StaffImported: { importId: string; added: number; changed: number }
  StaffImportUndone: { importId: string; removed: number; restored: number }
  PersonAdded: { personId: string }
  PersonChanged: { personId: string; fields: string[] }
  PersonRemoved: { personId: string }
  CardClaimed: { membershipId: string; personId: string }
  RegisterExported: { people: number }
  ConsentRecorded: { personId: string; kind: string; edition: string; given: string }
  ConsentWithdrawn: { personId: string; kind: string }
  CatalogueChanged: { competenceId?: string; blockId?: string; change: string }
  DiagnosisOpened: { diagnosisId: string }
  DiagnosisChanged: { diagnosisId: string; change: string }
  DiagnosisAnswered: { diagnosisId: string; personId: string; block: string }
  DiagnosisSubmitted: { diagnosisId: string; personId: string; source: string }
  OutsideViewRecorded: { diagnosisId: string; personId: string }
  RoundStarted: { roundId: string }
  RoundSettingsChanged: { roundId: string }
  DraftSolved: { roundId: string; draftId: string; pairs: number }
  DeskRuleMade: { roundId: string; ruleId: string; kind: string }
  DeskRuleUndone: { roundId: string; ruleId: string }
  ProposalsPublished: { roundId: string; draftId: string; pairs: number; startsOn?: string; endsOn?: string }
  GroupProposed: { groupId: string; roundId: string | null }
  GroupMemberProposed: { groupId: string; pairId: string }
  PairLeftGroup: { pairId: string; groupId: string }
  GroupTooSmall: { groupId: string; members: number; least: number }
  PairProposed: { pairId: string; roundId: string | null }
  ProposalSkipped: { roundId: string; mentorId: string; menteeId: string; competenceId: string; why: string }
  PairAnswered: { pairId: string; personId: string; answer: string }
  PairAnswerUndone: { pairId: string; personId: string }
  PairAgreed: { pairId: string }
  PairDeclined: { pairId: string; personId: string }
  PairReopened: { pairId: string }
  PairReminded: { pairId: string; personIds: string[] }
  PairDatesChanged: { pairId: string; startsOn: string; endsOn: string }
  PairWithdrawn: { pairId: string }
  PairOrdered: { pairId: string; documentId: string }
  PairOrderCancelled: { pairId: string; documentId: string }
  DocumentsWritten: { documentIds: string[] }
  DocumentNumbered: { documentId: string; number: string; datedOn: string | null }
  DocumentSigned: { documentId: string; template: string; pairIds: string[] }
  DocumentCancelled: { documentId: string; template: string; pairIds: string[] }
  DocumentUnsigned: { documentId: string; template: string; pairIds: string[] }
  PaperTermsChanged: { fields: string[] }
  NameFormsChanged: { personId: string }
  PositionFormsChanged: { cases: string[] }
  TemplateReplaced: { key: string }
  TemplateRestored: { key: string }
}

export type EventType = keyof EventCatalogue

type Reaction<T extends EventType> = (ctx: Context, payload: EventCatalogue[T]) => Promise<void>

/** Who reacts to what; filled by `app.ts` in story order. */
export type Reactions = {
  on<T extends EventType>(type: T, reaction: Reaction<T>): void
  to<T extends EventType>(type: T): Reaction<T>[]
}

/** An empty register of reactions. */
export function noReactions(): Reactions {
  const register = new Map<EventType, Reaction<never>[]>()
  return {
    on: (type, reaction) => void register.set(type, [...(register.get(type) ?? []), reaction as Reaction<never>]),
    to: <T extends EventType>(type: T) => (register.get(type) ?? []) as Reaction<T>[],
  }
}

/**
 * The last number of the school's journal. The head of the journal is held from an event to its commit, so whatever is read after
 * this knows every event up to it, and all that is still to come has a higher number.
 */
export async function journalHead({ db }: Pick<Context, 'db'>): Promise<number> {
  const last = await db.selectFrom('event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.seq ?? 0
}

/**
 * Writes an event into the school's journal, in the transaction of the change it tells of, and lets the reactions
 * that keep invariants run in the same transaction.
 */
export async function record<T extends EventType>(ctx: Context, type: T, payload: EventCatalogue[T]): Promise<void> {
  await ctx.db
    .insertInto('event')
    .values({
      schoolId: ctx.school.id,
      id: newId(),
      type,
      payload: asJson(payload),
      actorId: ctx.actor.membershipId,
      at: ctx.now,
      // set by the journal's own trigger, which holds the head of the chain
      seq: 0,
      previousHash: Buffer.alloc(0),
      hash: Buffer.alloc(0),
    })
    .execute()
  for (const react of ctx.installation.reactions.to(type)) await react(ctx, payload)
}
