import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { DeskRule } from '../desk-rule.ts'
import { competenceOf, nameOf, type Roster } from '../roster.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; roundId: string; rules: DeskRule[]; roster: Roster; isOpen: boolean }

/** The curator's acts, the latest first; each can be undone. */
export function RuleList({ ctx, roundId, rules, roster, isOpen }: Props) {
  const t = matchingWords(ctx.language)
  if (rules.length === 0) return <p class="quiet">{t.rulesEmpty}</p>
  return (
    <ul class="sheet rule-list">
      {rules.toReversed().map((rule) => (
        <li>
          <span>{ruleInWords(rule, roster, ctx)}</span>
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

export function ruleInWords(rule: DeskRule, roster: Roster, { language }: Context): string {
  const say = matchingWords(language).rule
  const mentor = nameOf(roster, rule.mentorId)
  if (rule.kind === 'capacity') return say.capacity(mentor, rule.capacity ?? 0)
  const mentee = nameOf(roster, rule.menteeId ?? '')
  if (rule.cause === 'declined') return say.declined(mentor, mentee)
  if (rule.kind === 'lock') return say.lock(mentor, mentee, competenceOf(roster, rule.competenceId ?? ''))
  return say[rule.kind](mentor, mentee)
}
