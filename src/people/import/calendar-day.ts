import { isoFromSerial } from './excel-dates.ts'

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const written: [RegExp, (parts: string[]) => [number, number, number]][] = [
  [/(\d{4})-(\d{2})-(\d{2})/, ([, year, month, day]) => [Number(year), Number(month), Number(day)]],
  [
    /(?<!\d)(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{4}|\d{2})(?!\d)/,
    ([, day, month, year]) => [fullYear(year!), Number(month), Number(day)],
  ],
  [
    /(?<!\d)(\d{1,2})[»"]?\s+([а-яё]{3,})\.?\s+(\d{4})/i,
    ([, day, month, year]) => [Number(year), monthOf(month!), Number(day)],
  ],
]

export type FoundDay = { day: string; before: string; after: string }

/** The first day that a text names: «от 01.09.2015», «1 сентября 2015 г.»; with the text on both sides of it. */
export function findDay(text: string): FoundDay | null {
  for (const [pattern, partsOf] of written) {
    const found = pattern.exec(text)
    const day = found && real(partsOf([...found]))
    if (found && day)
      return { day, before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) }
  }
  return null
}

/** A day in a column of days, where Excel may have left its serial number. */
export function readDay(text: string): string | null {
  return (/^\d{5}$/.test(text) ? isoFromSerial(Number(text)) : null) ?? findDay(text)?.day ?? null
}

function real([year, month, day]: [number, number, number]): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1950 && year < 2100
  return isReal ? date.toISOString().slice(0, 10) : null
}

const monthOf = (word: string) => months.findIndex((stem) => word.toLowerCase().startsWith(stem)) + 1
const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 60 ? 1900 : 2000)
