import type { Language } from '../../platform/context.ts'
import type { Flaw } from '../engine/problem.ts'
import { namesOf, type Roster, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { explainWords } from './explain-words.ts'
import type { Price } from './price-change.ts'

export type Sentence = { text: string; tone: 'bad' | 'good' | 'plain' }

/** Below this a change of the total says nothing to anybody. */
const WORTH_SAYING = 0.0005

/** What a change costs everybody, sentence by sentence, the worst first. */
export function explainPrice(price: Price, roster: Roster, language: Language): Sentence[] {
  const t = explainWords(language)
  if (price.kind === 'stale') return [{ text: matchingWords(language).stalePrice, tone: 'plain' }]
  if (price.kind === 'impossible') return [{ text: impossibleInWords(price.flaw, language), tone: 'bad' }]
  const { without, exchanges, foremost, nowWithout, nowWith, worth } = price
  const said: (Sentence | null)[] = [
    moved(without, t.withoutBecomes, 'fewer'),
    nowWithout.length > 0 ? { text: t.nowWithout(namesOf(roster, nowWithout), nowWithout.length), tone: 'bad' } : null,
    nowWith.length > 0 ? { text: t.nowWith(namesOf(roster, nowWith), nowWith.length), tone: 'good' } : null,
    moved(foremost, t.foremostBecome, 'more'),
    moved(exchanges, t.exchangesBecome, 'more'),
    worthInWords(worth, t, language),
  ]
  const sentences = said.filter((one) => one !== null).map((one) => ({ ...one, text: tidy(one.text) }))
  if (sentences.length > 0) return sentences
  return [{ text: price.handovers.length === 0 ? t.nothingChanges : t.asGood, tone: 'good' }]
}

type Words = ReturnType<typeof explainWords>

function moved(
  { before, after }: { before: number; after: number },
  say: (before: number, after: number) => string,
  better: 'fewer' | 'more',
): Sentence | null {
  if (before === after) return null
  return { text: say(before, after), tone: after > before === (better === 'more') ? 'good' : 'bad' }
}

function worthInWords(worth: number, t: Words, language: Language): Sentence | null {
  if (Math.abs(worth) < WORTH_SAYING) return null
  const percent = asPercent(Math.abs(worth), language)
  return worth < 0 ? { text: t.worthFalls(percent), tone: 'plain' } : { text: t.worthGrows(percent), tone: 'plain' }
}

/** A share as per cent, never rounded down to nothing: «0,1». */
export function asPercent(share: number, language: Language): string {
  const digits = share < 0.001 ? 2 : 1
  return (Math.ceil(share * 100 * 10 ** digits) / 10 ** digits).toLocaleString(language)
}

export function impossibleInWords(flaw: Flaw, language: Language): string {
  const t = explainWords(language).impossible
  if (flaw === 'fixed-mentee-overfull') return t.mentee
  return flaw === 'fixed-need-twice' ? t.need : t.mentor
}
