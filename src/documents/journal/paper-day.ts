import { sql } from 'kysely'
import type { School } from '../../platform/context.ts'
import { type Day, dayOfColumn } from '../../platform/days.ts'

/** The day on the paper; without one yet, the day it was written. */
export const paperDay = (school: Pick<School, 'timeZone'>) =>
  sql<Day>`coalesce(document.dated_on, ${dayOfColumn('document.createdAt', school)})`

/** The calendar year by which papers are numbered. */
export const paperYear = (school: Pick<School, 'timeZone'>) => sql<number>`date_part('year', ${paperDay(school)})`
