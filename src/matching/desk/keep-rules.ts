import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import type { DirectionKey } from '../candidates/candidate.ts'
import { pairKey } from '../round/round.ts'
import type { RuleKind } from './desk-rule.ts'

export type NewRule = {
  kind: RuleKind
  mentorId: string
  menteeId?: string
  competenceId?: string
  capacity?: number
  groupId?: string
  besidePair?: boolean
  isNewcomer?: boolean
}

export async function keepRule(ctx: Context, roundId: string, rule: NewRule): Promise<void> {
  const ruleId = newId()
  await ctx.db
    .insertInto('deskRule')
    .values({ ...rule, schoolId: ctx.school.id, id: ruleId, roundId, madeBy: ctx.actor.membershipId, madeAt: ctx.now })
    .execute()
  await record(ctx, 'DeskRuleMade', { roundId, ruleId, kind: rule.kind })
}

/** For one mentor, between two people, or for one direction. */
export type Scope = { mentorId: string; menteeId?: string; competenceId?: string }

/** Takes back the curator's standing rules of these kinds that speak of the same. */
export const takeBackRules = (ctx: Context, roundId: string, kinds: RuleKind[], scope: Scope): Promise<void> =>
  takeBack(ctx, roundId, kinds, (rule) => isWithin(rule, scope))

export async function takeBack(
  ctx: Context,
  roundId: string,
  kinds: RuleKind[],
  isMeant: (rule: Kept) => boolean,
): Promise<void> {
  const rules = await ctx.db
    .selectFrom('deskRule')
    .select(['id', 'kind', 'mentorId', 'menteeId', 'competenceId'])
    .where('roundId', '=', roundId)
    .where('undoneAt', 'is', null)
    .where('cause', '=', 'hand')
    .where('kind', 'in', kinds)
    .execute()
  for (const rule of rules.filter(isMeant)) {
    await ctx.db.updateTable('deskRule').set({ undoneAt: ctx.now }).where('id', '=', rule.id).execute()
    await record(ctx, 'DeskRuleUndone', { roundId, ruleId: rule.id })
  }
}

type Kept = { mentorId: string; menteeId: string | null; competenceId: string | null }

function isWithin(rule: Kept, scope: Scope): boolean {
  if (!scope.menteeId || !rule.menteeId) return rule.mentorId === scope.mentorId
  if (pairKey(rule.mentorId, rule.menteeId) !== pairKey(scope.mentorId, scope.menteeId)) return false
  if (!scope.competenceId || !rule.competenceId) return true
  return rule.competenceId === scope.competenceId && rule.mentorId === scope.mentorId
}

export const isSameDirection = (a: DirectionKey, b: DirectionKey): boolean =>
  a.mentorId === b.mentorId && a.menteeId === b.menteeId && a.competenceId === b.competenceId
