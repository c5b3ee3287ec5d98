import type { Context } from '../../platform/context.ts'
import { SelectField, TextArea } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, shortName } from '../../ui/person-chip.tsx'
import { mayNow } from '../pair-permissions.ts'
import { RecordButtons } from '../screens/answer-forms.tsx'
import { Warnings } from '../screens/new-pair.tsx'
import { awaitingMentor, type GroupView, leadsNow, standingMembers } from './group.ts'
import type { GroupPageProps } from './group-page-props.ts'
import { groupPageWords } from './group-page-words.ts'

/** For the curator: what a mentor of the group said in person, once for all its seats. */
export function MentorRecords({ ctx, group }: { ctx: Context; group: GroupView }) {
  const t = groupPageWords(ctx.language)
  const waiting = group.leads.filter(({ id }) => awaitingMentor(group, id).length > 0)
  return (
    <>
      {waiting.map((lead) => (
        <details class="pair-more">
          <summary>{t.recordFor(shortName(lead))}</summary>
          <p>{t.forAll(awaitingMentor(group, lead.id).length)}</p>
          <Form ctx={ctx} action={pathsOf(ctx.school).groupRecords(group.id)}>
            <input type="hidden" name="personId" value={lead.id} />
            <TextArea name="reason" label={t.recordReason} rows={2} />
            <RecordButtons ctx={ctx} />
          </Form>
        </details>
      ))}
    </>
  )
}

/** For the curator: one more person for the group. */
export function AddMember({ ctx, group, people, problems, warnings = [], typed }: GroupPageProps) {
  const t = groupPageWords(ctx.language)
  const teaching = leadsNow(group)
  const [first] = teaching
  const leads = teaching.map((lead) => ({ value: lead.id, label: shortName(lead) }))
  const outside = people.filter(
    ({ id }) =>
      !group.leads.some((lead) => lead.id === id) && !standingMembers(group).some(({ mentee }) => mentee.id === id),
  )
  return (
    <details class="pair-more" open={problems !== undefined}>
      <summary>{t.addMember}</summary>
      <Form
        ctx={ctx}
        action={pathsOf(ctx.school).groupMembers(group.id)}
        problems={problems}
        labels={{ menteeId: t.member }}
      >
        {warnings.length > 0 && <Warnings ctx={ctx} warnings={warnings} />}
        <SelectField
          name="menteeId"
          label={t.member}
          hint={t.addMemberHint}
          value={typed?.menteeId}
          problems={problems}
          options={outside.map((one) => ({ value: one.id, label: fullName(one) }))}
        />
        {leads.length > 1 ? (
          <SelectField name="mentorId" label={t.whoTeaches} value={typed?.mentorId} options={leads} />
        ) : (
          <input type="hidden" name="mentorId" value={first?.id} />
        )}
        <button class="button quiet-button" type="submit">
          {t.addMember}
        </button>
      </Form>
    </details>
  )
}

/** For the curator: the whole group is given up at once. Who is a pair beside it stays one. */
export function WithdrawAll({ ctx, group }: { ctx: Context; group: GroupView }) {
  const t = groupPageWords(ctx.language)
  const standing = standingMembers(group)
  const seats = standing.filter(({ isSeat }) => isSeat)
  if (seats.length === 0 || standing.length < 2) return null
  if (!standing.every(({ pair }) => mayNow(ctx.actor, pair, 'withdraw'))) return null
  return (
    <details class="pair-more">
      <summary>{t.withdrawAll}</summary>
      <p>
        {t.withdrawAllWhy(seats.length, leadsNow(group).length)} {seats.length < standing.length && t.pairsGoOn}
      </p>
      <ActButton
        ctx={ctx}
        action={pathsOf(ctx.school).groupWithdrawal(group.id)}
        label={t.withdrawAll}
        class="danger"
      />
    </details>
  )
}
