import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip, shortName } from '../../ui/person-chip.tsx'
import { mayNow } from '../pair-permissions.ts'
import { AnswerStatus, SeatStatus } from '../screens/pair-status.tsx'
import { AddMember, MentorRecords, WithdrawAll } from './curator-forms.tsx'
import { isByOrder, NextForGroup, TooSmall } from './curator-next.tsx'
import { answerOfMentor, type GroupView, isGone, isTooSmall, type Member, standingMembers } from './group.ts'
import { BesidePair, byName } from './group-members.tsx'
import type { GroupPageProps } from './group-page-props.ts'
import { groupPageWords } from './group-page-words.ts'

type Props = { ctx: Context; group: GroupView }

/** For the curator: what is next, who said what, and everything that moves the group on. */
export function CuratorView(props: GroupPageProps) {
  const { ctx, group } = props
  const t = groupPageWords(ctx.language)
  const standing = standingMembers(group)
  return (
    <>
      <NextForGroup ctx={ctx} group={group} />
      {isTooSmall(group) && <TooSmall ctx={ctx} group={group} />}
      <Leads ctx={ctx} group={group} />
      <h2>{t.people}</h2>
      <Members ctx={ctx} group={group} />
      {standing.some((member) => mayLeave(ctx, member)) && <p class="quiet measure group-leave">{t.leaveWhy}</p>}
      <MentorRecords ctx={ctx} group={group} />
      {!isGone(group) && standing.length < group.most && <AddMember {...props} />}
      <WithdrawAll ctx={ctx} group={group} />
      {standing.some(({ pair }) => isByOrder(pair.state)) && <p class="quiet measure group-foot">{t.leaveOrdered}</p>}
    </>
  )
}

/** What whoever leads the group has said. */
function Leads({ ctx, group }: Props) {
  return (
    <ul class="group-mentors">
      {group.leads.map((lead) => {
        const given = answerOfMentor(group, lead.id)
        const seat = group.members.find(({ mentor, isSeat }) => isSeat && mentor.id === lead.id)
        return (
          <li>
            <PersonChip person={lead} note={lead.position} href={pathsOf(ctx.school).person(lead.id)} />
            {seat && <AnswerStatus side={given ?? { answer: null }} language={ctx.language} />}
          </li>
        )
      })}
    </ul>
  )
}

function Members({ ctx, group }: Props) {
  const t = groupPageWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.member}</th>
            {group.leads.length > 1 && <th scope="col">{t.mentorOf}</th>}
            <th scope="col">{t.answer}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {byName(group.members).map((member) => (
            <MemberRow ctx={ctx} group={group} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A pair of its own may go on without the group; a seat alone is taken out. */
const mayLeave = (ctx: Context, { pair, isSeat }: Member): boolean =>
  !isSeat && mayNow(ctx.actor, pair, 'leave the group')

function MemberRow({ ctx, group, member }: Props & { member: Member }) {
  const { pair, mentor, mentee, isSeat } = member
  const t = groupPageWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <tr>
      <th scope="row">
        <PersonChip person={mentee} note={mentee.position} href={to.pair(pair.id)} />
        <BesidePair ctx={ctx} member={member} />
      </th>
      {group.leads.length > 1 && <td data-label={t.mentorOf}>{shortName(mentor)}</td>}
      <td data-label={t.answer}>
        <AnswerStatus side={mentee} language={ctx.language} />
      </td>
      <td data-label={t.state}>
        <SeatStatus pair={pair} language={ctx.language} />
        {isSeat && mayNow(ctx.actor, pair, 'withdraw') && (
          <ActButton
            ctx={ctx}
            action={to.pairWithdrawal(pair.id)}
            label={t.takeOut}
            class="quiet-button small-button"
            fields={{ back: group.id }}
          />
        )}
        {mayLeave(ctx, member) && (
          <ActButton
            ctx={ctx}
            action={to.groupDepartures(group.id)}
            label={t.leave}
            class="quiet-button small-button"
            fields={{ pairId: pair.id }}
          />
        )}
      </td>
    </tr>
  )
}
