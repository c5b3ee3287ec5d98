import { addDays, type Day } from '../platform/days.ts'
import { workingDayUpTo } from '../platform/working-days.ts'

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
