import type { Language } from '../../platform/context.ts'
import type { Figures } from '../draft/figures.ts'
import { type PersonChange, whoOf } from '../draft/person-changes.ts'
import { namesOf, type Roster, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { explainWords } from './explain-words.ts'
import type { KnownPrice, Price } from './price-change.ts'

export type Sentence = { text: string; tone: 'bad' | 'good' | 'plain' }

/** Below this a change of the total says nothing to anybody. */
const WORTH_SAYING = 0.0005

/** What a change costs everybody, sentence by sentence, the worst first. */
export function explainPrice(price: Price, roster: Roster, language: Language): Sentence[] {
  const t = explainWords(language)
  if (price.kind === 'stale') return [{ text: matchingWords(language).stalePrice, tone: 'plain' }]
  if (price.kind === 'impossible') return [{ text: t.impossible[price.why], tone: 'bad' }]
  const { before, after, people, leftOut, unevenness, isAsGood } = price
  const named = (kind: PersonChange['kind'], say: (names: string, n: number) => string, tone: Sentence['tone']) =>
    namedOf(whoOf(people, kind), roster, t, (names, n) => ({ text: say(names, n), tone }))
  const moves = (figure: keyof Figures) => ({ before: before[figure], after: after[figure] })
  const { groupsBecome } = matchingWords(language)
  const said: (Sentence | null)[] = [
    isAsGood && people.length > 0 ? { text: t.asGood, tone: 'good' } : null,
    moved(moves('without'), t.withoutBecomes, 'fewer'),
    named('lost', t.nowWithout, 'bad'),
    named('gained', t.nowWith, 'good'),
    moved(leftOut, t.leftOutBecome, 'more'),
    moved(moves('foremost'), t.foremostBecome, 'more'),
    moved(moves('exchanges'), t.exchangesBecome, 'more'),
    moved(moves('circles'), t.circlesBecome, 'neither'),
    moved(moves('groups'), groupsBecome, 'neither'),
    moved(unevenness, (was, is) => (is > was ? t.lessEven : t.moreEven), 'fewer'),
    named('changed', t.nowOtherwise, 'plain'),
    worthInWords(before.value === 0 ? 0 : (after.value - before.value) / before.value, t, language),
  ]
  const sentences = said.filter((one) => one !== null).map((one) => ({ ...one, text: tidy(one.text) }))
  const same = { text: t.nothingChanges, tone: 'good' } as const
  return [...(sentences.length > 0 ? sentences : [same]), ...howSure(price, t)]
}

/** So many are named; the table has them all. */
const NAMED = 12

function namedOf(ids: readonly string[], roster: Roster, t: Words, say: (names: string, n: number) => Sentence) {
  if (ids.length === 0) return null
  const rest = ids.length > NAMED + 1 ? ids.length - NAMED : 0
  const names = namesOf(roster, rest > 0 ? ids.slice(0, NAMED) : ids)
  return say(rest > 0 ? t.andMore(names, rest) : names, ids.length)
}

/** What the curator must know of how the price was found. */
function howSure({ isRough, isAmongLists }: KnownPrice, t: Words): Sentence[] {
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
