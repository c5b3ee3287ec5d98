import { type Finding, machine, tableOf } from './table.ts'

/** One measurement: its ids (what may be asked for by name), and the work. */
export type Measurement = { ids: string[]; run: () => Promise<Finding[]> }

/**
 * Runs the measurements one after another, says each finding as it comes, and ends with the table.
 * `--only F1,F2` narrows them down; `--strict` makes a bar not held an error.
 */
export async function runSuite(measurements: Measurement[], args: string[]): Promise<number> {
  const at = args.indexOf('--only')
  const wanted = at < 0 ? undefined : args[at + 1]?.split(',')
  const chosen = measurements.filter(({ ids }) => !wanted || ids.some((id) => wanted.includes(id)))
  const findings: Finding[] = []
  process.stderr.write(`${machine()}\n`)
  for (const { ids, run } of chosen) {
    const found = await run().catch((error) => [broken(ids, error)])
    for (const { id, what, found: text } of found) process.stderr.write(`${id} ${what}: ${text}\n`)
    findings.push(...found)
  }
  process.stdout.write(`\n${tableOf(findings)}\n\n${machine()}\n`)
  return args.includes('--strict') && findings.some(({ holds }) => holds === false) ? 1 : 0
}

function broken(ids: string[], error: unknown): Finding {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${text}\n`)
  return {
    id: ids.join(' '),
    what: 'measurement',
    bar: '',
    found: `broke: ${String(error).slice(0, 120)}`,
    holds: false,
  }
}
