import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { mayNow } from '../pair-permissions.ts'
import { Accept, Decline } from '../screens/answer-forms.tsx'
import { Expected } from '../screens/pair-page.tsx'
import { AnswerStatus } from '../screens/pair-status.tsx'
import { answerOfMentor, awaitingMentor } from './group.ts'
import type { GroupPageProps } from './group-page-props.ts'
import { groupPageWords } from './group-page-words.ts'

/** For whoever leads the group: one answer for all its seats. */
export function MentorAnswer({ ctx, group, hours, terms }: GroupPageProps) {
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
          <Accept
            ctx={ctx}
            action={action}
            label={given?.answer === 'declined' ? t.acceptAfterAll : t.accept}
            quiet={given?.answer === 'declined'}
          />
        )}
        {given?.answer !== 'declined' && (
          <details class="pair-more" open={!given}>
            <summary>{given ? t.changeAnswer : t.decline}</summary>
            <Decline ctx={ctx} action={action} />
          </details>
        )}
      </div>
    </section>
  )
}
