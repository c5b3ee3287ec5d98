import pg from 'pg'

/** Statements a process keeps prepared on each connection, and how often one must be asked to become one of them. */
const MOST_PREPARED = 250
const OFTEN = 3

/** Opening a transaction and naming its school: where either fails, whatever follows in that transaction fails too. */
const FOREGOING = /^(begin$|select set_config\()/

const seen = new Map<string, number>()
const names = new Map<string, string>()

/**
 * A connection that saves the server and the network what they need not do twice: a statement asked often is parsed and
 * planned once a connection, and what opens a transaction is sent without waiting for its answer.
 * Queries of one connection may be sent before the answers of the earlier ones are there (`pipeline`).
 */
export class QuickClient extends pg.Client {
  // one of the many ways to call `query`, the one Kysely uses; all others go on as they came
  override query(...given: unknown[]): never {
    const ask = (given: unknown[]): Promise<unknown> => Reflect.apply(pg.Client.prototype.query, this, given)
    const [text, values] = given
    if (typeof text !== 'string' || !Array.isArray(values) || given.length > 2) return ask(given) as never
    const name = nameFor(text, values)
    const answer = ask(name ? [{ name, text, values }] : given)
    if (!FOREGOING.test(text)) return answer as never
    answer.catch(() => {})
    return Promise.resolve({ command: '', rowCount: 0, rows: [] }) as never
  }
}

/** Undefined: not asked often enough, or without parameters (those go by the simple protocol anyway). */
function nameFor(text: string, values: unknown[]): string | undefined {
  const known = names.get(text)
  if (known || values.length === 0 || names.size >= MOST_PREPARED) return known
  const times = (seen.get(text) ?? 0) + 1
  if (times < OFTEN) {
    if (seen.size > 4 * MOST_PREPARED) seen.clear()
    seen.set(text, times)
    return undefined
  }
  seen.delete(text)
  names.set(text, `v${names.size}`)
  return names.get(text)
}
