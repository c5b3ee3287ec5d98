import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'

/** The same actor on the morning so many days before the day of the domain, so that `TODAY` moves the demo school too. */
export function daysAgo(ctx: Context, days: number): Context {
  const today = addDays(ctx.today, -days)
  return { ...ctx, today, now: new Date(`${today}T05:00:00Z`) }
}
