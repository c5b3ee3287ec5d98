import type { Context, Language } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import { pageWordsFor } from '../groups/seat-words.ts'
import type { PairState } from '../pair.ts'
import type { PairView, Side } from '../read-pairs.ts'
import { pairWords } from '../words.ts'

const TONES: Record<PairState, Tone> = {
  proposed: 'soon',
  agreed: 'good',
  ordered: 'good',
  running: 'active',
  paused: 'soon',
  completed: 'good',
  'ended-early': 'plain',
  declined: 'plain',
  withdrawn: 'plain',
}

export function PairStatus({ pair, language }: { pair: Pick<PairView, 'state' | 'kind'>; language: Language }) {
  return <Status tone={TONES[pair.state]}>{pageWordsFor(pair, language).states[pair.state]}</Status>
}

/** The same, of a seat in a group: in a list of seats all are named alike, also those that help their mentor in return. */
export function SeatStatus({ pair, language }: { pair: Pick<PairView, 'state'>; language: Language }) {
  return <PairStatus pair={{ state: pair.state, kind: 'group' }} language={language} />
}

/** What a side answered, or that it has not. */
export function AnswerStatus({ side, language }: { side: Pick<Side, 'answer'>; language: Language }) {
  const t = pairWords(language)
  if (!side.answer) return <Status tone="soon">{t.noAnswer}</Status>
  return <Status tone={side.answer === 'accepted' ? 'good' : 'plain'}>{t.answerOf[side.answer]}</Status>
}

/** The day of an instant, in the school's time zone: «21 сентября». */
export const dayAt = (ctx: Context, at: Date): string => dayAndMonth(dayOf(at, ctx.school.timeZone), ctx.language)
