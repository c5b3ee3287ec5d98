import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column. Without it the driver would write an array as a PostgreSQL array. */
export function asJson(value: unknown): RawBuilder<never> {
  return sql<never>`${JSON.stringify(value)}::text::jsonb`
}
