import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { asJson } from '../../platform/json.ts'
import { reportEvidence } from '../../programme/report-evidence.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { SolvedDesk } from '../desk/solve-desk.ts'
import { type DraftGroup, groupsOf } from '../groups/draft-group.ts'
import { isUnnamed } from '../groups/group-directions.ts'
import type { Round } from '../round/round.ts'
import { type Direction, type Outcome, pairsOf } from './draft.ts'
import { figuresAt } from './figures.ts'

/** The moment, and how far the journal had come. */
export type AsOf = { madeAt: Date; journalSeq: number }

/** A statement holds 65 535 values. */
const ROWS_A_STATEMENT = 2000

/** Writes a plan down as the next draft of its round. `asOf`: when its people and sheets were read, which a long search leaves behind. */
export async function keepDraft(ctx: Context, desk: Desk, solved: SolvedDesk, asOf: AsOf): Promise<{ number: number }> {
  const { round } = desk
  const known = solved.directions.some(isNew) ? await groupNames(ctx, round) : new Map<string, string>()
  const draftId = newId()
  const last = await ctx.db
    .selectFrom('draft')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('roundId', '=', round.id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await ctx.db
    .insertInto('draft')
    .values({
      schoolId: ctx.school.id,
      id: draftId,
      roundId: round.id,
      number,
      outcome: asJson(outcomeOf(desk, solved)),
      certificate: asJson(solved.certificate),
      groupProof: solved.groups && asJson(solved.groups.proof),
      basis: solved.basis,
      madeBy: ctx.actor.membershipId,
      ...asOf,
    })
    .execute()
  const directions = named(solved.directions, known)
  const rows = directions.map((one) => ({ ...one, schoolId: ctx.school.id, draftId, score: asJson(one.score) }))
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
    await ctx.db
      .insertInto('draftDirection')
      .values(rows.slice(at, at + ROWS_A_STATEMENT))
      .execute()
  const pairs = pairsOf(directions).length
  await record(ctx, 'DraftSolved', { roundId: round.id, draftId, pairs })
  await reportEvidence(ctx, { stage: 5, kind: 'draft', amount: figuresAt(desk, directions).helped })
  return { number }
}

const isNew = ({ groupId }: Direction): boolean => groupId !== null && isUnnamed(groupId)
const topicAndLeads = ({ competenceId, leadIds }: Pick<DraftGroup, 'competenceId' | 'leadIds'>): string =>
  `${competenceId} ${leadIds.join()}`

/**
 * Of the groups that the round's drafts have had, by topic and who leads, as the latest calls them: what is undone comes back
 * under its name. The names in drafts that were sent belong to those.
 */
async function groupNames({ db }: Context, { id, publishedAt }: Round): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('draftDirection as one')
    .innerJoin('draft', (join) =>
      join.onRef('draft.id', '=', 'one.draftId').onRef('draft.schoolId', '=', 'one.schoolId'),
    )
    .select(['one.groupId', 'one.competenceId'])
    .select(sql<string[]>`array_agg(distinct one.mentor_id order by one.mentor_id)::text[]`.as('leadIds'))
    .where('draft.roundId', '=', id)
    .where('one.groupId', 'is not', null)
    .$if(publishedAt !== null, (query) => query.where('draft.madeAt', '>=', publishedAt!))
    .groupBy(['draft.number', 'one.groupId', 'one.competenceId'])
    .having(sql<boolean>`not bool_and(one.is_standing)`)
    .orderBy('draft.number')
    .execute()
  return new Map(rows.map((row) => [topicAndLeads(row), row.groupId!]))
}

/** A group keeps its name from the draft on: in the drafts that have it still, in the pairs that come of it, in the papers. */
function named(directions: readonly Direction[], known: ReadonlyMap<string, string>): Direction[] {
  const taken = new Set(directions.flatMap((one) => one.groupId ?? []))
  const names = new Map<string, string>()
  for (const group of groupsOf(directions).filter(({ id }) => isUnnamed(id))) {
    const before = known.get(topicAndLeads(group))
    const name = before && !taken.has(before) ? before : newId()
    taken.add(name)
    names.set(group.id, name)
  }
  return directions.map((one) => ({ ...one, groupId: one.groupId && (names.get(one.groupId) ?? one.groupId) }))
}

function outcomeOf(desk: Desk, { plan, certificate, directions, without, groups }: SolvedDesk): Outcome {
  const { asking, foremost } = figuresAt(desk, directions)
  return {
    settings: desk.round.settings,
    status: plan.status,
    participants: desk.exchange.participants.size,
    asking,
    coveredPeople: plan.coveredPeople,
    coveredNeeds: plan.coveredNeeds,
    coveredByPriority: plan.coveredByPriority,
    exchanges: plan.reciprocalPairs,
    utility: plan.utility,
    value: plan.value,
    upperBound: plan.upperBound,
    gap: plan.gap,
    seconds: plan.seconds,
    locked: desk.hand.locks.length,
    without,
    foremost,
    cycles: plan.cycles,
    ...(groups && { groups: groups.outcome }),
    ...(certificate.isCut && { isCut: true }),
  }
}
