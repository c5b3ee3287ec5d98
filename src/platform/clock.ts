import type { Day } from './days.ts'
import { dayOf } from './days.ts'

/** Where the application learns the time. `TODAY` moves the days of the domain; sessions, tokens and the journal keep real time. */
export type Clock = { now(): Date; today(timeZone: string): Day }

/** The machine's clock, with the days of the domain optionally fixed. */
export function systemClock(today?: Day): Clock {
  return {
    now: () => new Date(),
    today: (timeZone) => today ?? dayOf(new Date(), timeZone),
  }
}
