import { dayInWords } from '../platform/words.ts'

/** A line to be filled in by hand; a long one may be broken by Word, so that a justified text is not torn apart. */
export function blank(length: number): string {
  return length > 12 ? '_'.repeat(length).replace(/_{4}(?=_)/g, '____\u200b') : '_'.repeat(length)
}

const LONG_BLANK = '«___»\u00a0____________\u00a020__\u00a0г.'
const SHORT_BLANK = '___.___.20__'

/** «5 сентября 2026 г.», or a line. */
export function longDay(day: string | null): string {
  return day ? dayInWords(day, 'ru').replaceAll(' ', '\u00a0') : LONG_BLANK
}

/** «05.09.2026», or a line. */
export function shortDay(day: string | null): string {
  return day ? day.split('-').reverse().join('.') : SHORT_BLANK
}

/** «№ 12», or «№ ____». */
export function numbered(number: string | null, length = 6): string {
  return `№\u00a0${number || blank(length)}`
}

/** «от 05.09.2026 № 12», with a line for whatever is missing. */
export function ofDayAndNumber(day: string | null, number: string | null): string {
  return `от\u00a0${shortDay(day)} ${numbered(number)}`
}

/** A number stays with its sign: «№ 7» is never torn between two lines. */
export function tied(text: string): string {
  return text.replace(/№ (?=\S)/g, '№\u00a0')
}
