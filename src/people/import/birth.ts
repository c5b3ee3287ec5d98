import { isoFromSerial, serialFromIso } from './excel-dates.ts'
import { isFiller } from './filler.ts'

export interface Birth {
  date: string | null
  year: number | null
}

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const nobody: Birth = { date: null, year: null }

/** Reads a date or year of birth; undefined when the text is neither, 'age' when it can only be an age. */
export function readBirth(text: string, today: string): Birth | 'age' | undefined {
  const plain = text.toLowerCase().replace(/[«»"]/g, '').replace(/\s+/g, ' ').trim()
  if (isFiller(plain)) return nobody
  if (/^\d{2}( лет| год| года)?$/.test(plain)) return 'age'
  return readIso(plain, today) ?? readDotted(plain, today) ?? readWorded(plain, today) ?? readYear(plain, today)
}

function readIso(text: string, today: string): Birth | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[t ].*)?$/.exec(text)
  if (!match) return undefined
  // a bare year in a cell formatted as a date is shown as a day of 1905
  if (match[1] === '1905') return yearOnly(serialFromIso(text.slice(0, 10)), today)
  return dated(Number(match[1]), Number(match[2]), Number(match[3]), today)
}

function readDotted(text: string, today: string): Birth | undefined {
  const match = /^(?:д\.?\s?р\.?\s*)?(\d{1,2})\s?[./\-,]\s?(\d{1,2})\s?[./\-,]\s?(\d{4}|\d{2})(?!\d)/.exec(text)
  if (!match) return undefined
  const [day, month] = [Number(match[1]), Number(match[2])]
  const year = fullYear(match[3]!, today)
  return month > 12 && day <= 12 ? dated(year, day, month, today) : dated(year, month, day, today)
}

function readWorded(text: string, today: string): Birth | undefined {
  const match = /(?:(\d{1,2}) )?([а-яё]{3,})\.? (\d{4})/.exec(text)
  if (!match) return undefined
  const month = months.findIndex((stem) => match[2]!.startsWith(stem)) + 1
  if (month === 0) return undefined
  return match[1] ? dated(Number(match[3]), month, Number(match[1]), today) : yearOnly(Number(match[3]), today)
}

function readYear(text: string, today: string): Birth | undefined {
  const match = /^(\d{4})(?:\s*г(?:од|\.)?\s*(?:р(?:ожд\S*|\.)?)?)?\.?$/.exec(text)
  if (match) return yearOnly(Number(match[1]), today)
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? isoFromSerial(Number(text)) : null
  return serial ? readIso(serial, today) : undefined
}

function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits)
  const century = Number(digits) > Number(today.slice(2, 4)) - 14 ? 1900 : 2000
  return century + Number(digits)
}

function dated(year: number, month: number, day: number, today: string): Birth | undefined {
  const real = new Date(Date.UTC(year, month - 1, day))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day || !yearOnly(year, today)) return undefined
  return { date: real.toISOString().slice(0, 10), year }
}

function yearOnly(year: number, today: string): Birth | undefined {
  return year >= 1920 && year <= Number(today.slice(0, 4)) - 14 ? { date: null, year } : undefined
}
