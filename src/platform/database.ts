import {
  CamelCasePlugin,
  Kysely,
  type PluginTransformResultArgs,
  PostgresDialect,
  type QueryResult,
  type UnknownRow,
} from 'kysely'
import pg from 'pg'
import type { DB } from './database-types.ts'
import { QuickClient } from './quick-client.ts'

export type Database = Kysely<DB>

export type PoolOptions = {
  /** Connections at most. */
  max?: number
  /** An idle connection was lost (the server was restarted): told here, never thrown. */
  onError?: (error: Error) => void
}

const { builtins } = pg.types
const dayArray = 1182
const bigintArray = 1016

/** How values arrive: `date` as `YYYY-MM-DD`, `timestamptz` as Date, `bigint` as number, `numeric` as text. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === builtins.DATE) return asTyped
  if (oid === builtins.INT8) return asNumber
  if (oid === dayArray) return pg.types.getTypeParser(1009 as typeof builtins.TEXT, 'text')
  if (oid === bigintArray)
    return (text: string) =>
      pg.types
        .getTypeParser(
          1009 as typeof builtins.TEXT,
          'text',
        )(text)
        .map(asNumber)
  return pg.types.getTypeParser(oid as typeof builtins.TEXT, format as 'text')
}

function asTyped(text: string): string {
  return text
}

/** @throws RangeError instead of rounding. */
function asNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`)
  return value
}

/** A pool whose lost idle connections never end the process. */
export function openPool(url: string, { max = 10, onError = () => {} }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'vzaimno',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // what a connection has prepared does not outlive an upgrade of the tables for long
    maxLifetimeSeconds: 600,
    pipeline: true,
    Client: QuickClient,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** As Kysely's own, but the names of the columns are changed once a result, not once a row. */
class CamelNames extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows
    if (!first) return result
    const names = Object.keys(first).map((column) => [column, this.camelCase(column)] as const)
    if (names.every(([column, name]) => column === name)) return result
    return { ...result, rows: result.rows.map((row) => renamed(row, names)) }
  }
}

function renamed(row: UnknownRow, names: (readonly [string, string])[]): UnknownRow {
  const again: UnknownRow = {}
  for (const [column, name] of names) again[name] = row[column]
  return again
}

/** The database of one role; `destroy()` closes its pool. Opens no connection until the first query. */
export function openDatabase(url: string, options?: PoolOptions): Database {
  return overPool(openPool(url, options))
}

/** Columns are `snake_case` in SQL and `camelCase` in code; the keys inside JSON stay as they were written. */
function overPool(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelNames({ maintainNestedObjectKeys: true })],
  })
}
