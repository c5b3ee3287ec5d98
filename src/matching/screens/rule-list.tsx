import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { DeskRule } from '../desk/desk-rule.ts'
import { competenceOf, nameOf, namesOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; roundId: string; rules: DeskRule[]; roster: Roster; isOpen: boolean }

/** The curator's acts, the latest first; each can be undone. */
export function RuleList({ ctx, roundId, rules, roster, isOpen }: Props) {
  const t = matchingWords(ctx.language)
  const told = oneLineAGroup(rules)
  if (told.length === 0) return <p class="quiet">{t.rulesEmpty}</p>
  return (
    <ul class="sheet rule-list">
      {told.toReversed().map((rule) => (
        <li>
          <span>{ruleInWords(rule, rules, roster, ctx)}</span>
          {isOpen && rule.cause === 'hand' && (
            <ActButton
              ctx={ctx}
              action={pathsOf(ctx.school).deskRuleUndoing(roundId, rule.id)}
              label={t.undo}
              class="quiet-button small-button"
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** A group is locked seat by seat, and told of once; so are two who lead together. */
function oneLineAGroup(rules: readonly DeskRule[]): DeskRule[] {
  return rules.filter((rule) => rules.find((one) => isOfOneAct(one, rule)) === rule)
}

/** The curator's last act, by the rule that tells what it was: with a group are locked the pairs of its members, with a newcomer the group. */
export function lastAct(rules: readonly DeskRule[]): DeskRule | undefined {
  const last = rules.findLast((rule) => rule.cause === 'hand')
  const ofAct = rules.filter((rule) => rule.madeAt.getTime() === last?.madeAt.getTime() && rule.cause === 'hand')
  return ofAct.find((rule) => rule.isNewcomer) ?? ofAct.find((rule) => rule.groupId) ?? last
}

/** What the curator did, as it is called for short. */
export function actOf({ kind, groupId, menteeId, isNewcomer }: DeskRule) {
  if (kind === 'ungroup' && menteeId) return 'unseat'
  if (isNewcomer) return 'seat'
  return groupId ? 'group' : kind
}

function isOfOneAct(one: DeskRule, other: DeskRule): boolean {
  if (one === other) return true
  if (other.groupId) return one.groupId === other.groupId
  return (
    other.kind === 'ungroup' &&
    one.kind === 'ungroup' &&
    one.madeAt.getTime() === other.madeAt.getTime() &&
    one.competenceId === other.competenceId &&
    one.menteeId === other.menteeId
  )
}

/** `rules`: among which the others of the same act are, where two lead together. */
export function ruleInWords(rule: DeskRule, rules: readonly DeskRule[], roster: Roster, { language }: Context): string {
  const say = matchingWords(language).rule
  const mentors = new Set(rules.filter((one) => isOfOneAct(one, rule)).map((one) => one.mentorId))
  const mentor = namesOf(roster, [...mentors])
  const competence = competenceOf(roster, rule.competenceId ?? '')
  if (rule.kind === 'capacity') return say.capacity(mentor, rule.capacity ?? 0)
  if (rule.groupId) {
    const newcomer = rules.find((one) => isOfOneAct(one, rule) && one.isNewcomer)
    return newcomer
      ? say.seat(nameOf(roster, newcomer.menteeId ?? ''), mentor, competence)
      : say.group(mentor, competence)
  }
  const mentee = nameOf(roster, rule.menteeId ?? '')
  if (rule.kind === 'ungroup')
    return rule.menteeId ? say.unseat(mentee, mentor, competence) : say.ungroup(mentor, competence)
  if (rule.cause === 'declined') return say.declined(mentor, mentee)
  if (rule.kind === 'lock') return say.lock(mentor, mentee, competence)
  return say[rule.kind](mentor, mentee)
}
