import type { Context } from '../../platform/context.ts'
import { inOrderOf } from '../../platform/words.ts'
import { Levels } from '../../ui/levels.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, PersonChip, shortName } from '../../ui/person-chip.tsx'
import { AnswerStatus, SeatStatus } from '../screens/pair-status.tsx'
import {
  declinedWith,
  type GroupView,
  leadsNow,
  type Member,
  membersWith,
  standingMembers,
  standingOf,
} from './group.ts'
import { groupPageWords } from './group-page-words.ts'

type Props = { ctx: Context; group: GroupView }

export const byName = (members: Member[]): Member[] => inOrderOf(members, ({ mentee }) => fullName(mentee))

/** Who sits beside the reader: names and no more, since what others answered is theirs. */
export function MemberNames({ ctx, group }: Props) {
  const t = groupPageWords(ctx.language)
  const leads = leadsNow(group)
  const own = standingMembers(group).find(({ mentee }) => mentee.id === ctx.actor.personId)
  return (
    <>
      {leads.map((lead) => (
        <>
          {leads.length > 1 && <h2>{t.withMentor(shortName(lead))}</h2>}
          <Names ctx={ctx} members={membersWith(group, lead.id)} />
        </>
      ))}
      {own && (
        <p>
          <a href={pathsOf(ctx.school).pair(own.pair.id)}>{t.ownPlace}</a>
        </p>
      )}
    </>
  )
}

function Names({ ctx, members }: { ctx: Context; members: Member[] }) {
  const t = groupPageWords(ctx.language)
  return (
    <ul class="group-names">
      {byName(members).map(({ mentee }) => (
        <li>
          <PersonChip person={mentee} note={mentee.position} />
          {mentee.id === ctx.actor.personId && <span class="tag blue">{t.you}</span>}
        </li>
      ))}
    </ul>
  )
}

/** For whoever leads: what each of theirs asks and has answered; of another mentor's members the names. */
export function LeadMembers({ ctx, group }: Props) {
  const t = groupPageWords(ctx.language)
  const me = ctx.actor.personId ?? ''
  const own = byName(membersWith(group, me))
  const others = leadsNow(group).filter(({ id }) => id !== me)
  const declined = standingOf(group, me) === 'declined-me' ? [] : declinedWith(group, me)
  return (
    <>
      {own.length > 0 && <h2>{others.length > 0 ? t.yourMembers : t.people}</h2>}
      {own.length > 0 && <OwnMembers ctx={ctx} members={own} />}
      {declined.length > 0 && (
        <p class="quiet">
          {t.declinedBy(
            byName(declined)
              .map(({ mentee }) => shortName(mentee))
              .join(', '),
          )}
        </p>
      )}
      {own.length > 0 &&
        others.map((lead) => (
          <>
            <h2>{t.withMentor(shortName(lead))}</h2>
            <Names ctx={ctx} members={membersWith(group, lead.id)} />
          </>
        ))}
    </>
  )
}

function OwnMembers({ ctx, members }: { ctx: Context; members: Member[] }) {
  const t = groupPageWords(ctx.language)
  const isOpen = members.some(({ pair }) => isAnswering(pair.state))
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.member}</th>
            <th scope="col">{t.levels}</th>
            <th scope="col">{isOpen ? t.answer : t.state}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr>
              <th scope="row">
                <PersonChip
                  person={member.mentee}
                  note={member.mentee.position}
                  href={pathsOf(ctx.school).pair(member.pair.id)}
                />
                <BesidePair ctx={ctx} member={member} />
              </th>
              <td data-label={t.levels}>
                <Asked ctx={ctx} member={member} />
              </td>
              <td data-label={isOpen ? t.answer : t.state}>
                <Standing ctx={ctx} member={member} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** That the two are more to each other than mentor and member. */
export function BesidePair({ ctx, member: { pair, isSeat } }: { ctx: Context; member: Member }) {
  const t = groupPageWords(ctx.language)
  if (isSeat) return null
  return <span class="tag blue">{pair.kind === 'reciprocal' ? t.mutual : t.alsoPair}</span>
}

const isAnswering = (state: string): boolean => state === 'proposed' || state === 'agreed'

/** What the member said until the order, and from then on how it goes. */
function Standing({ ctx, member: { pair, mentee } }: { ctx: Context; member: Member }) {
  if (!isAnswering(pair.state)) return <SeatStatus pair={pair} language={ctx.language} />
  return <AnswerStatus side={mentee} language={ctx.language} />
}

/** The level that the member has in the topic, and the one to reach. */
function Asked({ ctx, member: { pair } }: { ctx: Context; member: Member }) {
  const t = groupPageWords(ctx.language)
  const direction = pair.directions.find((one) => one.groupId !== null)
  if (!direction || direction.levelBefore === null) return <span class="quiet small">{t.levelUnknown}</span>
  return <Levels level={direction.levelBefore} wanted={direction.levelTarget} language={ctx.language} />
}
