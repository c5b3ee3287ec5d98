import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { pageWordsFor } from '../groups/seat-words.ts'
import type { Answer } from '../pair.ts'
import type { Happening } from '../pair-timeline.ts'
import type { PairView } from '../read-pairs.ts'
import { dayAt } from './pair-status.tsx'

/** What happened to the pair, in words, the latest first. */
export function Timeline({ ctx, pair, happenings }: { ctx: Context; pair: PairView; happenings: Happening[] }) {
  const t = pageWordsFor(pair, ctx.language)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      <ol class="timeline">
        {happenings.map((one) => (
          <li>
            {inWords(ctx, pair, one)}
            <small>
              {dayAt(ctx, one.at)}
              {one.isRecorded && ` · ${t.writtenBy(one.actor ? shortName(one.actor) : '')}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function inWords(ctx: Context, pair: PairView, { type, payload }: Happening): string {
  const t = pageWordsFor(pair, ctx.language)
  const side = pair.sides.find((one) => one.id === payload.personId)
  const name = side ? shortName(side) : ''
  if (type === 'PairAnswered') return t.happened.PairAnswered(name, t.answerOf[payload.answer as Answer])
  if (type === 'PairAnswerUndone') return t.happened.PairAnswerUndone(name)
  if (type === 'PairDatesChanged') {
    const day = (value: unknown) => dayAndMonth(String(value), ctx.language)
    return t.happened.PairDatesChanged(day(payload.startsOn), day(payload.endsOn))
  }
  return t.happened[type]
}
