import { addDays, type Day } from '../platform/days.ts'

/** The seven stages of the target model (Р-145), and when each is due in a school year that starts in September. */
export const STAGE_NUMBERS = [1, 2, 3, 4, 5, 6, 7] as const

export type StageNumber = (typeof STAGE_NUMBERS)[number]

/** Days after 1 September by which each stage is usually done; the school changes the dates as it needs. */
const USUAL_DAYS: Record<StageNumber, number> = { 1: 14, 2: 30, 3: 44, 4: 58, 5: 75, 6: 242, 7: 272 }

function usualDueDay(number: StageNumber, yearStartsOn: Day): Day {
  return addDays(yearStartsOn, USUAL_DAYS[number])
}

/** A programme started in the middle of the year is not late from its first day. */
export function dueDayForStart(number: StageNumber, yearStartsOn: Day, startsOn: Day): Day {
  const usual = usualDueDay(number, yearStartsOn)
  const soonest = addDays(startsOn, 14 * number)
  return workingDayUpTo(usual > soonest ? usual : soonest)
}

/** Days off with a fixed date (ст. 112 ТК РФ); moved days off are known to the school's own calendar only. */
const DAYS_OFF = /-(01-0[1-8]|02-23|03-08|05-01|05-09|06-12|11-04)$/

/** The day itself, or the last working day before it. */
function workingDayUpTo(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1))
}

/** By a five-day week and the days off of the law. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.test(day)
}
