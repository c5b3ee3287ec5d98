import { type RawBuilder, sql } from 'kysely'

/** A day of the domain, `YYYY-MM-DD`, in the school's time zone. */
export type Day = string

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The day that an instant falls on in a time zone (`Europe/Moscow`). */
export function dayOf(instant: Date, timeZone: string): Day {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(timeZone, calendar)
  return calendar.format(instant)
}

/**
 * The day that an instant in a column falls on in the school's time zone. The only way to ask it in SQL: a cast to `date`
 * would take the database's own zone.
 */
export function dayOfColumn(column: string, school: { timeZone: string }): RawBuilder<Day> {
  return sql<Day>`(${sql.ref(column)} at time zone ${school.timeZone})::date`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The hour of an instant in a time zone, 0 to 23. */
export function hourOf(instant: Date, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone })
  clocks.set(timeZone, clock)
  return Number(clock.format(instant))
}

/** The day so many days later (or earlier, if negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative if the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The school year (1 September to 31 August) that a day belongs to, as schools write it: `2026/27`. */
export function schoolYearOf(day: Day): { name: string; startsOn: Day; endsOn: Day } {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
  return { name: `${year}/${String(year + 1).slice(2)}`, startsOn: `${year}-09-01`, endsOn: `${year + 1}-08-31` }
}
