import type { LawKey } from './acts.ts'
import { addDays, type Day } from './days.ts'

/**
 * Days off of the whole country, as known on the day of the edition. A school week of six days changes nothing here: a
 * term counted by five days is the later, and so the safer one.
 */
const DAYS_OFF = {
  editedOn: '2026-11-22',
  law: 'tk-112',
  /** Month and day. */
  newYear: ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  others: ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
  /** Weekend days of the New Year holidays, moved by decree: of no other year is one known. */
  decrees: [{ act: 'decree-1466', daysOff: ['2026-01-09', '2026-12-31'] }],
} as const satisfies DaysOff

type DaysOff = {
  editedOn: Day
  law: LawKey
  newYear: readonly string[]
  others: readonly string[]
  decrees: readonly { act: LawKey; daysOff: readonly Day[] }[]
}

/** By a five-day week, the holidays of the law (ст. 112 ТК РФ), and the days off that they and the decrees move. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !isHoliday(day) && !isMovedOff(day)
}

/** The day itself, or the next working day: a term that ends on a day off ends after it (ст. 14 ТК РФ). */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
}

/** The day itself, or the last working day before it. */
export function workingDayUpTo(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1))
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

const isOneOf = (days: readonly string[], day: Day): boolean => days.includes(day.slice(5))

const isHoliday = (day: Day): boolean => isOneOf(DAYS_OFF.newYear, day) || isOneOf(DAYS_OFF.others, day)

/** A holiday on a weekend gives its day off to the next working day; the weekend days of the New Year go by decree. */
function isMovedOff(day: Day): boolean {
  if (DAYS_OFF.decrees.some(({ daysOff }) => (daysOff as readonly Day[]).includes(day))) return true
  let owed = 0
  for (let before = addDays(day, -1); isWeekend(before) || isHoliday(before); before = addDays(before, -1))
    if (isWeekend(before) && isOneOf(DAYS_OFF.others, before)) owed++
  return owed > 0
}
