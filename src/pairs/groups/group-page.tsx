import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Context } from '../../platform/context.ts'
import { inOrderOf } from '../../platform/words.ts'
import { SelectField, TextArea } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named, PersonChip, shortName } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { mayNow, maySteerPairs } from '../pair-permissions.ts'
import type { Warning } from '../proposals/pair-warnings.ts'
import { Warnings } from '../screens/new-pair.tsx'
import { Expected } from '../screens/pair-page.tsx'
import { AnswerStatus, PairStatus } from '../screens/pair-status.tsx'
import {
  answerOfMentor,
  awaitingMentor,
  type GroupView,
  isGone,
  isTooSmall,
  type Member,
  standingMembers,
} from './group.ts'
import { groupPageWords } from './group-page-words.ts'
import { mayAnswerGroup } from './group-permissions.ts'

type Props = {
  ctx: Context
  group: GroupView
  /** Whom the curator may add; nobody for others. */
  people: (Named & { id: string })[]
  /** What the reader stated in the diagnosis, and what their agreement will say, if they lead the group. */
  hours: number | null
  terms: AgreementTerms | null
  problems?: Problems
  warnings?: Warning[]
  typed?: Typed
}

export const topicOf = ({ competence, competenceEn }: GroupView, { language }: Context): string =>
  (language === 'en' && competenceEn) || competence

/** One group: for its mentor the one answer, for its members who sits beside them, for the curator what moves it on. */
export function GroupPage(props: Props) {
  const { ctx, group } = props
  const t = groupPageWords(ctx.language)
  const isCurator = maySteerPairs(ctx.actor)
  const standing = standingMembers(group)
  return (
    <Page
      ctx={ctx}
      title={topicOf(group, ctx)}
      section="pairs"
      lead={`${t.groupLead(group.leads.length)} ${group.leads.map(fullName).join(', ')} · ${t.membersNow(standing.length, group.most)}`}
      margin={
        <>
          <MarginNote title={t.freedomTitle}>
            <p>{t.freedom}</p>
          </MarginNote>
          <MarginNote title={t.marginConsentTitle} source={<Law ctx={ctx} of={['r-145', 'tk-351-8']} />}>
            <p>{t.marginConsent}</p>
          </MarginNote>
        </>
      }
    >
      {isCurator && <TooSmall ctx={ctx} group={group} />}
      {isCurator && <Leads ctx={ctx} group={group} />}
      {mayAnswerGroup(ctx.actor, group) && <MentorAnswer {...props} />}
      <h2>{t.members}</h2>
      <Members ctx={ctx} group={group} />
      {isCurator && <MentorRecords ctx={ctx} group={group} />}
      {isCurator && !isGone(group) && standing.length < group.most && <AddMember {...props} />}
    </Page>
  )
}

function TooSmall({ ctx, group }: { ctx: Context; group: GroupView }) {
  const t = groupPageWords(ctx.language)
  if (isGone(group)) return <p class="note soon">{t.gone}</p>
  if (!isTooSmall(group)) return null
  return (
    <div class="note soon" role="status">
      <p>
        <b>{t.tooSmall(standingMembers(group).length, group.least)}</b> {t.tooSmallTodo}
      </p>
    </div>
  )
}

/** For the curator: what whoever leads the group has said. */
function Leads({ ctx, group }: { ctx: Context; group: GroupView }) {
  return (
    <ul class="group-mentors">
      {group.leads.map((lead) => {
        const given = answerOfMentor(group, lead.id)
        const seat = group.members.find(({ mentor, isSeat }) => isSeat && mentor.id === lead.id)
        return (
          <li>
            <PersonChip person={lead} note={lead.position} href={pathsOf(ctx.school).person(lead.id)} />
            {seat && <AnswerStatus side={given ?? { ...seat.mentor, answer: null }} language={ctx.language} />}
          </li>
        )
      })}
    </ul>
  )
}

function MentorAnswer({ ctx, group, hours, terms }: Props) {
  const t = groupPageWords(ctx.language)
  const me = ctx.actor.personId ?? ''
  const awaiting = awaitingMentor(group, me)
  const given = answerOfMentor(group, me)
  const action = pathsOf(ctx.school).groupAnswer(group.id)
  const mayChange = group.members.some(
    ({ pair, mentor, isSeat }) => isSeat && mentor.id === me && mayNow(ctx.actor, pair, 'answer'),
  )
  if (!mayChange) return <p>{t.youLead}</p>
  const seat = awaiting[0]
  const names = awaiting.map(({ mentee }) => shortName(mentee)).join(', ')
  return (
    <section aria-labelledby="your-answer" id="your-answer-section">
      <h2 id="your-answer">{t.yourAnswer}</h2>
      {awaiting.length > 0 && <p>{given ? t.answerAgain(names) : t.answerTogether}</p>}
      {given && (
        <p>
          <AnswerStatus side={given} language={ctx.language} />
        </p>
      )}
      {seat && <Expected ctx={ctx} pair={seat.pair} hours={hours} terms={terms} />}
      <div class="pair-answer">
        {(awaiting.length > 0 || given?.answer === 'declined') && (
          <ActButton
            ctx={ctx}
            action={action}
            fields={{ answer: 'accepted' }}
            label={given?.answer === 'declined' ? t.acceptAfterAll : t.accept}
            class={given?.answer === 'declined' ? 'quiet-button' : ''}
          />
        )}
        {given?.answer !== 'declined' && (
          <details class="pair-more" open={!given}>
            <summary>{given ? t.changeAnswer : t.decline}</summary>
            <Form ctx={ctx} action={action}>
              <input type="hidden" name="answer" value="declined" />
              <TextArea name="reason" label={t.declineReason} hint={t.declineReasonHint} rows={2} />
              <button class="button danger" type="submit">
                {t.decline}
              </button>
            </Form>
          </details>
        )}
      </div>
    </section>
  )
}

function Members({ ctx, group }: { ctx: Context; group: GroupView }) {
  const t = groupPageWords(ctx.language)
  const isCurator = maySteerPairs(ctx.actor)
  const shown = isCurator ? group.members : standingMembers(group)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.member}</th>
            {group.leads.length > 1 && <th scope="col">{t.mentorOf}</th>}
            <th scope="col">{t.agreed}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {inOrderOf(shown, ({ mentee }) => fullName(mentee)).map((member) => (
            <MemberRow ctx={ctx} group={group} member={member} isCurator={isCurator} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { ctx: Context; group: GroupView; member: Member; isCurator: boolean }

function MemberRow({ ctx, group, member: { pair, mentor, mentee, isSeat }, isCurator }: RowProps) {
  const t = groupPageWords(ctx.language)
  const to = pathsOf(ctx.school)
  const isOwn = isCurator || mentee.id === ctx.actor.personId || mentor.id === ctx.actor.personId
  return (
    <tr>
      <th scope="row">
        <PersonChip person={mentee} note={mentee.position} href={isOwn ? to.pair(pair.id) : undefined} />
        {!isSeat && <span class="tag blue">{t.mutual}</span>}
      </th>
      {group.leads.length > 1 && <td data-label={t.mentorOf}>{shortName(mentor)}</td>}
      <td data-label={t.agreed}>{isOwn ? <AnswerStatus side={mentee} language={ctx.language} /> : '—'}</td>
      <td data-label={t.state}>
        <PairStatus state={pair.state} language={ctx.language} />
        {isCurator && isSeat && mayNow(ctx.actor, pair, 'withdraw') && (
          <ActButton
            ctx={ctx}
            action={to.pairWithdrawal(pair.id)}
            label={t.takeOut}
            class="quiet-button small-button"
            fields={{ back: group.id }}
          />
        )}
      </td>
    </tr>
  )
}

/** For the curator: what a mentor of the group said in person, once for all its seats. */
function MentorRecords({ ctx, group }: { ctx: Context; group: GroupView }) {
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
            <div class="actions">
              <button class="button quiet-button" type="submit" name="answer" value="accepted">
                {t.recordAccept}
              </button>
              <button class="button danger" type="submit" name="answer" value="declined">
                {t.recordDecline}
              </button>
            </div>
          </Form>
        </details>
      ))}
    </>
  )
}

function AddMember({ ctx, group, people, problems, warnings = [], typed }: Props) {
  const t = groupPageWords(ctx.language)
  const [first] = group.leads
  const leads = group.leads.map((lead) => ({ value: lead.id, label: shortName(lead) }))
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
