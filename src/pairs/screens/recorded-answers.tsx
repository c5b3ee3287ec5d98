import type { Context } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { ActButton, FormToken } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip } from '../../ui/person-chip.tsx'
import { answerWords } from '../answers/answer-words.ts'
import { seatPageWords } from '../groups/seat-words.ts'
import { mayNow } from '../pair-permissions.ts'
import { leadsSeat, type PairView, type Side } from '../read-pairs.ts'
import { RecordButtons } from './answer-forms.tsx'
import { AnswerStatus, dayAt } from './pair-status.tsx'

/** For the curator: what each side answered, and recording what was said in person. */
export function RecordedAnswers({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = answerWords(ctx.language)
  const mayRecord = mayNow(ctx.actor, pair, 'answer')
  const mayUndo = mayRecord && pair.sides.some((side) => side.isRecorded)
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t.answers}</h2>
      <div class="pair-answers">
        {pair.sides.map((side) => (
          <SideAnswer ctx={ctx} pair={pair} side={side} mayRecord={mayRecord} />
        ))}
      </div>
      {mayUndo && (
        <div class="actions">
          <ActButton ctx={ctx} action={pathsOf(ctx.school).pairUndoneAnswers(pair.id)} label={t.undoAnswer} />
        </div>
      )}
    </section>
  )
}

type SideProps = { ctx: Context; pair: PairView; side: Side; mayRecord: boolean }

function SideAnswer({ ctx, pair, side, mayRecord }: SideProps) {
  const t = answerWords(ctx.language)
  return (
    <div class="sheet">
      <PersonChip person={side} note={side.position} href={pathsOf(ctx.school).person(side.id)} />
      <p>
        <AnswerStatus side={side} language={ctx.language} />{' '}
        {side.answeredAt && (
          <span class="quiet small">
            {dayAt(ctx, side.answeredAt)}
            {side.isRecorded && `, ${t.recordedInPerson}`}
          </span>
        )}
      </p>
      {side.reason && (
        <p class="small">
          {t.reason}: {side.reason}
        </p>
      )}
      {mayRecord && !leadsSeat(pair, side.id) && <RecordForm ctx={ctx} pair={pair} side={side} />}
      {mayRecord && leadsSeat(pair, side.id) && (
        <p class="small">
          <a href={pathsOf(ctx.school).group(pair.groupId ?? '')}>{seatPageWords(ctx.language).recordAtGroup}</a>
        </p>
      )}
    </div>
  )
}

function RecordForm({ ctx, pair, side }: Omit<SideProps, 'mayRecord'>) {
  const t = answerWords(ctx.language)
  return (
    <details class="pair-more">
      <summary>{t.record}</summary>
      <form method="post" action={pathsOf(ctx.school).pairRecords(pair.id)}>
        <FormToken ctx={ctx} />
        <input type="hidden" name="personId" value={side.id} />
        <TextField name={`reason-${side.id}`} label={t.recordReason} />
        <RecordButtons ctx={ctx} />
      </form>
    </details>
  )
}
