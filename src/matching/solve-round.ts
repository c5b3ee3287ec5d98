import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { asJson } from '../platform/json.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { reportEvidence } from '../programme/report-evidence.ts'
import { bestPlan } from './best-plan.ts'
import { wantedNeeds } from './candidate.ts'
import { asCertificateJson, planOfDraft } from './certificate.ts'
import { directionOf, type Outcome, pairsOf } from './draft.ts'
import { check } from './engine/check.ts'
import type { Plan } from './engine/plan.ts'
import { type Desk, readDesk } from './exchange-queries.ts'
import { maySteerMatching } from './matching-permissions.ts'
import { type Posed, tryToPose } from './pose-problem.ts'
import { isOpen } from './round.ts'
import { readLastDraft, readRound } from './round-queries.ts'
import { whyWithout } from './why-without.ts'
import { matchingWords } from './words.ts'

/**
 * «Подобрать»: the best plan as a new draft, looked for from the last one too: never worse than what is on the desk, and after an
 * act of the curator what was foretold comes true. A plan that fails the independent check is never kept.
 */
export async function solveRound(ctx: Context, roundId: string): Promise<{ number: number }> {
  allow(maySteerMatching(ctx.actor))
  const round = found(await readRound(ctx, roundId, 'for update'))
  const t = matchingWords(ctx.language)
  if (!isOpen(round)) throw new Conflicting(t.isPublished)
  const desk = await readDesk(ctx, round)
  const posed = posedOrRefused(desk, ctx)
  if (posed.candidates.length === 0) throw new Conflicting(t.noCandidates)
  const last = await readLastDraft(ctx, roundId)
  const previous = last && planOfDraft(posed, last.draft.outcome, last.certificate, last.directions)
  const plan = bestPlan(posed, previous)
  const violations = check(posed.instance, posed.settings, plan)
  if (violations.length > 0) throw new Error(`the plan fails its check: ${JSON.stringify(violations)}`)
  return keepDraft(ctx, desk, posed, plan)
}

export function posedOrRefused(desk: Desk, ctx: Pick<Context, 'language'>): Posed {
  const posed = tryToPose(desk)
  if ('flaw' in posed) throw new Conflicting(matchingWords(ctx.language).locksClash)
  return posed
}

async function keepDraft(ctx: Context, desk: Desk, posed: Posed, plan: Plan): Promise<{ number: number }> {
  const { round } = desk
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
      outcome: asJson(outcomeOf(desk, posed, plan)),
      certificate: asJson(asCertificateJson(posed.people, plan.certificate)),
      basis: posed.basis,
      madeBy: ctx.actor.membershipId,
      madeAt: ctx.now,
    })
    .execute()
  const directions = directionsOf(desk, posed, plan)
  if (directions.length > 0)
    await ctx.db
      .insertInto('draftDirection')
      .values(directions.map((one) => ({ ...one, schoolId: ctx.school.id, draftId, score: asJson(one.score) })))
      .execute()
  const pairs = pairsOf(directions).length
  await record(ctx, 'DraftSolved', { roundId: round.id, draftId, pairs })
  await reportEvidence(ctx, { stage: 5, kind: 'draft', amount: pairs })
  return { number }
}

function directionsOf(desk: Desk, posed: Posed, plan: Plan) {
  const standing = new Set(desk.standing.map((one) => `${one.mentorId} ${one.menteeId} ${one.competenceId}`))
  return plan.chosen.map((arc) => {
    const candidate = posed.candidates[arc]!
    const { mentorId, menteeId, competenceId } = candidate
    return directionOf(candidate, standing.has(`${mentorId} ${menteeId} ${competenceId}`))
  })
}

function outcomeOf(desk: Desk, posed: Posed, plan: Plan): Outcome {
  return {
    settings: desk.round.settings,
    status: plan.status,
    participants: desk.exchange.participants.size,
    asking: new Set(wantedNeeds(desk.exchange).map((need) => need.personId)).size,
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
    without: whyWithout(desk.exchange, posed, plan),
  }
}
