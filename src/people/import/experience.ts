import { isFiller } from './filler.ts'

/** Whole years of experience, rounded down: «12 лет 3 мес.» → 12; undefined when the text cannot be read. */
export function readYears(text: string): number | null | undefined {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
  if (isFiller(plain)) return null
  if (/^(менее|меньше|до) (1 |одного )?года/.test(plain) || /^без стажа|^стажа нет/.test(plain)) return 0
  const years = /(?<![\d.,])(\d{1,2})(?:[.,]\d+)?\s*\+?\s*(?:лет|год|г(?![а-я])|л(?![а-я]))/.exec(plain)
  if (years) return plausible(Number(years[1]))
  if (/^\d{1,2}\s*(?:мес|м(?![а-я])|дн|дней|д(?![а-я]))/.test(plain)) return 0
  const bare = /^(?:более |свыше |около |~|>)?\s*(\d{1,2})(?:[.,/\- ]\d{1,2}){0,2}(?:[.,]\d+)?$/.exec(plain)
  const decimal = /^(\d{1,2})[.,]\d+$/.exec(plain)
  const found = decimal ?? bare
  return found ? plausible(Number(found[1])) : undefined
}

const plausible = (years: number) => (years <= 75 ? years : undefined)

/** One cell for both kinds: «25/20», «общий – 25 лет, пед. – 20 лет». */
export function readBothYears(text: string): { total: number | null; teaching: number | null } | undefined {
  if (isFiller(text)) return { total: null, teaching: null }
  const named = (word: RegExp) =>
    text.split(/[,;/\n]|(?<=лет|год[а]?|г\.)\s(?=[а-яё])/i).find((part) => word.test(part))
  const total = named(/общ/i)
  const teaching = named(/пед|спец/i)
  if (total || teaching) return pair(digitsPart(total), digitsPart(teaching))
  const halves = text.split(/[/\n;|]|\s[–—-]\s/).map((half) => half.trim())
  if (halves.length === 2) return pair(halves[0], halves[1])
  return pair(text, undefined)
}

const digitsPart = (text: string | undefined) => text?.replace(/^\D+/, '').trim()

function pair(total: string | undefined, teaching: string | undefined) {
  const read = (text: string | undefined) => (text === undefined ? null : readYears(text))
  const values = { total: read(total), teaching: read(teaching) }
  if (values.total === undefined || values.teaching === undefined) return undefined
  return { total: values.total, teaching: values.teaching }
}
