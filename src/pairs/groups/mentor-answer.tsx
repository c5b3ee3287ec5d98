import { dayAndMonth } from '../../platform/words.ts'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, shortName } from '../../ui/person-chip.tsx'
import { mayNow, maySteerPairs } from '../pair-permissions.ts'
import { Accept, Decline } from '../screens/answer-forms.tsx'
import { Expected } from '../screens/expected.tsx'
import { saidBy } from '../screens/own-answer.tsx'
import {
  answerOfMentor,
  awaitingMentor,
  datesOf,
  type GroupView,
  isTooSmall,
  leadsNow,
  membersWith,
  standingOf,
} from './group.ts'
import { byName, LeadMembers } from './group-members.tsx'
import type { GroupPageProps } from './group-page-props.ts'
import { groupPageWords } from './group-page-words.ts'

/** For whoever leads the group: where it stands, what is left to do, and one answer for all its seats. */
export function MentorAnswer(props: GroupPageProps) {
  const { ctx, group } = props
  const t = groupPageWords(ctx.language)
  const me = ctx.actor.personId ?? ''
  const own = membersWith(group, me)
  const seat = own.find(({ isSeat }) => isSeat)
  const mates = leadsNow(group).filter(({ id }) => id !== me && membersWith(group, id).length > 0)
  return (
    <>
      <div class="next-step">
        <div>
          <p>{sentenceFor(props)}</p>
          {own.length > 0 && mates.map((one) => <p>{t.coLead(fullName(one))}</p>)}
          {own.length > 0 && isTooSmall(group) && (
            <p>
              {t.onlyNow(membersOf(group))} {t.fewerThanFormed(group.least)}
            </p>
          )}
        </div>
        {awaitingMentor(group, me).length > 0 && <a href="#your-answer">{t.toAnswer}</a>}
        {['agreed', 'ordered', 'running'].includes(standingOf(group, me)) && (
          <a href={pathsOf(ctx.school).myDocuments}>{t.toPapers}</a>
        )}
      </div>
      {!maySteerPairs(ctx.actor) && <LeadMembers ctx={ctx} group={group} />}
      {seat && <Expected ctx={ctx} pair={seat.pair} hours={props.hours} terms={props.terms} />}
      {mayChange(props) && <Answering {...props} />}
    </>
  )
}

const membersOf = (group: GroupView): number => group.leads.flatMap(({ id }) => membersWith(group, id)).length

function sentenceFor({ ctx, group }: GroupPageProps): string {
  const t = groupPageWords(ctx.language)
  const me = ctx.actor.personId ?? ''
  const standing = standingOf(group, me)
  if (standing === 'wait-me' && answerOfMentor(group, me)) {
    const names = byName(awaitingMentor(group, me)).map(({ mentee }) => shortName(mentee))
    return t.answerAgain(names.join(', '))
  }
  if (standing === 'wait-members') {
    const silent = byName(membersWith(group, me)).filter(({ mentee }) => !mentee.answer)
    return t.nextLead['wait-members'](silent.map(({ mentee }) => shortName(mentee)).join(', '))
  }
  if (standing === 'agreed' && isTooSmall(group)) return t.agreedFew(membersWith(group, me).length)
  if (standing === 'ordered') return t.nextLead.ordered(dayAndMonth(datesOf(group).startsOn, ctx.language))
  return t.nextLead[standing]
}

const mayChange = ({ ctx, group }: GroupPageProps): boolean =>
  group.members.some(
    ({ pair, mentor, isSeat }) => isSeat && mentor.id === ctx.actor.personId && mayNow(ctx.actor, pair, 'answer'),
  )

function Answering({ ctx, group }: GroupPageProps) {
  const t = groupPageWords(ctx.language)
  const me = ctx.actor.personId ?? ''
  const awaiting = awaitingMentor(group, me)
  const given = answerOfMentor(group, me)
  const action = pathsOf(ctx.school).groupAnswer(group.id)
  const hasDeclined = given?.answer === 'declined'
  return (
    <section aria-labelledby="your-answer">
      <h2 id="your-answer">{t.yourAnswer}</h2>
      {given ? <p>{saidBy(ctx, given)}</p> : <p>{t.answerTogether}</p>}
      <div class="pair-answer">
        {(awaiting.length > 0 || hasDeclined) && (
          <Accept ctx={ctx} action={action} label={hasDeclined ? t.acceptAfterAll : t.accept} quiet={hasDeclined} />
        )}
        {!hasDeclined && !given && <Decline ctx={ctx} action={action} />}
        {!hasDeclined && given && (
          <details class="pair-more">
            <summary>{t.changeAnswer}</summary>
            <Decline ctx={ctx} action={action} />
          </details>
        )}
      </div>
    </section>
  )
}
