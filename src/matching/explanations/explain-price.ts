import type { Language } from '../../platform/context.ts'
import type { Figures } from '../draft/figures.ts'
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
  if (price.kind === 'impossible') return [{ text: t.impossible[price.why], tone: 'bad' }]
  const { before, after, nowWithout, nowWith } = price
  const moves = (figure: keyof Figures) => ({ before: before[figure], after: after[figure] })
  const { groupsBecome } = matchingWords(language)
  const said: (Sentence | null)[] = [
    moved(moves('without'), t.withoutBecomes, 'fewer'),
    nowWithout.length > 0 ? { text: t.nowWithout(namesOf(roster, nowWithout), nowWithout.length), tone: 'bad' } : null,
    nowWith.length > 0 ? { text: t.nowWith(namesOf(roster, nowWith), nowWith.length), tone: 'good' } : null,
    moved(moves('foremost'), t.foremostBecome, 'more'),
    moved(moves('exchanges'), t.exchangesBecome, 'more'),
    moved(moves('circles'), t.circlesBecome, 'neither'),
    moved(moves('groups'), groupsBecome, 'neither'),
    worthInWords(before.value === 0 ? 0 : (after.value - before.value) / before.value, t, language),
  ]
  const sentences = said.filter((one) => one !== null).map((one) => ({ ...one, text: tidy(one.text) }))
  const same = { text: price.people.length === 0 ? t.nothingChanges : t.asGood, tone: 'good' } as const
  return [...(sentences.length > 0 ? sentences : [same]), ...howSure(price, t)]
}

/** What the curator must know of how the price was found. */
function howSure({ isRough, isAmongLists }: Extract<Price, { kind: 'price' }>, t: Words): Sentence[] {
  return [isRough && t.roughGroups, isAmongLists && t.amongLists]
    .filter((one) => one !== false)
    .map((text) => ({ text, tone: 'plain' }))
}

type Words = ReturnType<typeof explainWords>

function moved(
  { before, after }: { before: number; after: number },
  say: (before: number, after: number) => string,
  better: 'fewer' | 'more' | 'neither',
): Sentence | null {
  if (before === after) return null
  if (better === 'neither') return { text: say(before, after), tone: 'plain' }
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
