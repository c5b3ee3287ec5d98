import type { Context } from '../../platform/context.ts'
import { inOrderOf } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, PersonChip, shortName } from '../../ui/person-chip.tsx'
import { mayNow, maySteerPairs } from '../pair-permissions.ts'
import { AnswerStatus, PairStatus } from '../screens/pair-status.tsx'
import { AddMember, MentorRecords } from './curator-forms.tsx'
import { answerOfMentor, type GroupView, isGone, isTooSmall, type Member, standingMembers } from './group.ts'
import type { GroupPageProps } from './group-page-props.ts'
import { groupPageWords } from './group-page-words.ts'
import { mayAnswerGroup } from './group-permissions.ts'
import { MentorAnswer } from './mentor-answer.tsx'

export const topicOf = ({ competence, competenceEn }: GroupView, { language }: Context): string =>
  (language === 'en' && competenceEn) || competence

/** One group: for its mentor the one answer, for its members who sits beside them, for the curator what moves it on. */
export function GroupPage(props: GroupPageProps) {
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
