import type { Context } from '../platform/context.ts'
import { record } from '../platform/events.ts'
import { newId } from '../platform/ids.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import type { DirectionKey } from './candidate.ts'
import type { DeskAct } from './desk-act.ts'
import { type Desk, readDesk } from './exchange-queries.ts'
import { hindranceBetween } from './hard-rules.ts'
import { maySteerMatching } from './matching-permissions.ts'
import { isOpen, pairKey } from './round.ts'
import { readDirections, readDraft, readRound } from './round-queries.ts'
import { solveRound } from './solve-round.ts'
import { matchingWords } from './words.ts'

/** What no hand overrules: people who must not meet are not paired. */
const UNTOUCHABLE = ['avoided', 'declined', 'subordination', 'paired-already']

/**
 * Does what the curator wants and, where there is a draft that it changes, makes the next one. To lock a pair that is in the
 * draft changes nothing but the lock.
 */
export async function makeDeskRule(ctx: Context, roundId: string, act: DeskAct): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const round = found(await readRound(ctx, roundId, 'for update'))
  const t = matchingWords(ctx.language)
  if (!isOpen(round)) throw new Conflicting(t.isPublished)
  const desk = await readDesk(ctx, round)
  found(desk.exchange.participants.get(act.mentorId))
  if (act.kind !== 'capacity') refuseUntouchable(ctx, desk, act)
  if (act.kind === 'release') await undoRules(ctx, roundId, ['lock'], act)
  else await keepRule(ctx, roundId, act)
  const draft = await readDraft(ctx, roundId)
  if (!draft) return
  const isInDraft =
    act.kind === 'lock' && (await readDirections(ctx, draft.id)).some((one) => isSame(one, act as DirectionKey))
  if (!isInDraft) await solveRound(ctx, roundId)
}

const isSame = (a: DirectionKey, b: DirectionKey): boolean =>
  a.mentorId === b.mentorId && a.menteeId === b.menteeId && a.competenceId === b.competenceId

function refuseUntouchable(ctx: Context, { exchange }: Desk, act: { mentorId: string; menteeId: string } & DeskAct) {
  const mentor = found(exchange.participants.get(act.mentorId))
  const mentee = found(exchange.participants.get(act.menteeId))
  if (act.kind === 'part' || act.kind === 'release') return
  const hindrance = hindranceBetween(mentor, mentee, exchange.never, exchange.settings)
  if (hindrance && UNTOUCHABLE.includes(hindrance))
    throw new Conflicting(matchingWords(ctx.language).notThesePeople[hindrance as 'avoided'])
}

async function keepRule(ctx: Context, roundId: string, act: Exclude<DeskAct, { kind: 'release' }>): Promise<void> {
  if (act.kind === 'capacity') await undoRules(ctx, roundId, ['capacity'], act)
  if (act.kind === 'part') await undoRules(ctx, roundId, ['lock', 'prefer', 'forbid'], act)
  if (act.kind === 'lock') await undoRules(ctx, roundId, ['forbid', 'prefer', 'lock'], act)
  if (act.kind === 'prefer') await undoRules(ctx, roundId, ['forbid', 'prefer'], act)
  const ruleId = newId()
  await ctx.db
    .insertInto('deskRule')
    .values({
      schoolId: ctx.school.id,
      id: ruleId,
      roundId,
      kind: act.kind === 'part' ? 'forbid' : act.kind,
      mentorId: act.mentorId,
      menteeId: 'menteeId' in act ? act.menteeId : null,
      competenceId: 'competenceId' in act ? act.competenceId : null,
      capacity: act.kind === 'capacity' ? act.capacity : null,
      madeBy: ctx.actor.membershipId,
      madeAt: ctx.now,
    })
    .execute()
  await record(ctx, 'DeskRuleMade', { roundId, ruleId, kind: act.kind })
}

type Scope = { mentorId: string; menteeId?: string; competenceId?: string }

/** Takes back what the new rule makes void: between these two people, for this mentor, or for this one direction. */
async function undoRules(ctx: Context, roundId: string, kinds: string[], scope: Scope): Promise<void> {
  const rules = await ctx.db
    .selectFrom('deskRule')
    .select(['id', 'mentorId', 'menteeId', 'competenceId', 'kind'])
    .where('roundId', '=', roundId)
    .where('undoneAt', 'is', null)
    .where('cause', '=', 'hand')
    .where('kind', 'in', kinds)
    .execute()
  const void_ = rules.filter((rule) => isVoid(rule, scope))
  for (const rule of void_) {
    await ctx.db.updateTable('deskRule').set({ undoneAt: ctx.now }).where('id', '=', rule.id).execute()
    await record(ctx, 'DeskRuleUndone', { roundId, ruleId: rule.id })
  }
}

function isVoid(
  rule: { kind: string; mentorId: string; menteeId: string | null; competenceId: string | null },
  scope: Scope,
): boolean {
  if (!scope.menteeId || !rule.menteeId) return rule.mentorId === scope.mentorId
  if (rule.kind === 'lock' && scope.competenceId)
    return isSame(rule as DirectionKey, { ...scope, menteeId: scope.menteeId, competenceId: scope.competenceId })
  return pairKey(rule.mentorId, rule.menteeId) === pairKey(scope.mentorId, scope.menteeId)
}
