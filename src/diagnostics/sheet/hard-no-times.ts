/** Times at which somebody can never meet: a weekday and a part of it. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** 1 = lessons 1–4, 2 = lessons 5–8, 3 = after lessons. */
export const DAY_PARTS = [1, 2, 3] as const

export type HardNoTime = `${(typeof WEEKDAYS)[number]}-${(typeof DAY_PARTS)[number]}`

/** Every time that may be crossed out in a school of five or six working days. */
export function timesOfWeek(workingDays: number): HardNoTime[] {
  return WEEKDAYS.slice(0, workingDays).flatMap((weekday) => DAY_PARTS.map((part) => `${weekday}-${part}` as const))
}

/** What the database holds, without anything that is no time of the week. */
export function readHardNoTimes(stored: unknown): HardNoTime[] {
  const all: readonly string[] = timesOfWeek(WEEKDAYS.length)
  return Array.isArray(stored) ? stored.filter((time): time is HardNoTime => all.includes(time)) : []
}
