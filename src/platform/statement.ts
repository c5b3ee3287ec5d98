import { type Compilable, CompiledQuery } from 'kysely'
import type { Tx } from './context.ts'

class Place {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query built and compiled once, then asked with other values: for the few that every request asks.
 * @param build is given a stand-in for each value; it may only hand them to the query
 */
export function statement<Values extends object, Row>(build: (db: Tx, values: Values) => Compilable<Row>) {
  let compiled: CompiledQuery<Row> | undefined
  return async (db: Tx, values: Values): Promise<Row[]> => {
    compiled ??= build(db, standIns<Values>()).compile()
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? values[one.name as keyof Values] : one))
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(compiled.sql, parameters) as CompiledQuery<Row>)
    return rows
  }
}

function standIns<Values extends object>(): Values {
  return new Proxy({} as Values, { get: (_, name) => new Place(String(name)) })
}
