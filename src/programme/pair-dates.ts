import { addDays, type Day, schoolYearOf } from '../platform/days.ts'
import { isWorkingDay } from '../platform/working-days.ts'

/** Consent, agreement and order must be signed before a pair begins (ст. 351.8 ТК РФ): so many whole working days at least. */
const DAYS_FOR_PAPERS = 3

/** From the first Monday that leaves time for the papers to 31 May of that school year; in summer, to its end. */
export function usualDates(today: Day): { startsOn: Day; endsOn: Day } {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const monday = addDays(today, (8 - weekday) % 7 || 7)
  const startsOn = leavesTimeForPapers(today, monday) ? monday : addDays(monday, 7)
  const year = schoolYearOf(startsOn)
  const ends = [`${year.endsOn.slice(0, 4)}-05-31`, year.endsOn, addDays(startsOn, 92)]
  return { startsOn, endsOn: ends.find((day) => day > startsOn) as Day }
}

/** Whether the papers can be signed between today and the first day of the pairs. */
export function leavesTimeForPapers(today: Day, startsOn: Day): boolean {
  let left = 0
  for (let day = addDays(today, 1); day < startsOn && left < DAYS_FOR_PAPERS; day = addDays(day, 1))
    if (isWorkingDay(day)) left++
  return left >= DAYS_FOR_PAPERS
}
