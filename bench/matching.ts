import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Instance } from '../src/matching/engine/instance.ts'
import { solve } from '../src/matching/engine/solve.ts'
import { generated, orLibraryStyle, writeInstance } from './matching/instances.ts'
import type { Peer, Run } from './matching/peers.ts'
import { findPeers, OverLimit } from './matching/peers.ts'
import { machine, quantile } from './table.ts'

const kinds = ['slack', 'tight', 'scarce'] as const
const cases: { name: string; make: () => Instance }[] = [
  { name: 'slack, 100 × 20', make: () => generated('slack', 100, 1) },
  { name: 'slack, 500 × 20', make: () => generated('slack', 500, 1) },
  { name: 'OR-Library style, 800 × 800', make: () => orLibraryStyle(800, 1) },
  ...kinds.map((kind) => ({ name: `${kind}, 5,000 × 20`, make: () => generated(kind, 5000, 1) })),
  ...kinds.map((kind) => ({ name: `${kind}, 100,000 × 20`, make: () => generated(kind, 100_000, 1) })),
]

/**
 * `npm run bench:matching [-- --runs 3 --only 'slack, 5,000' --peers twin,lemon --limit 120]`: everybody on the same instances, one
 * after the other. `--limit`: seconds for all runs of one peer on one instance, after which it is given up.
 */
function run(): void {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      peers: { type: 'string', default: '' },
      limit: { type: 'string', default: '120' },
    },
  })
  const asked = { runs: Number(values.runs), limit: Number(values.limit) }
  const place = mkdtempSync(join(tmpdir(), 'bench-matching-'))
  const { peers, skipped } = findPeers(place)
  const wanted = values.peers.toLowerCase().split(',')
  const chosen = peers.filter(({ name }, k) => k === 0 || wanted.some((part) => name.toLowerCase().includes(part)))
  warmUp()
  const lines = [row(['Instance', ...chosen.map(({ name }) => name)]), `|---|${'---:|'.repeat(chosen.length)}`]
  for (const { name, make } of cases) {
    if (!name.includes(values.only)) continue
    const instance = make()
    const file = join(place, 'instance')
    writeInstance(file, instance)
    lines.push(row([name, ...compare(name, instance, chosen, (peer) => peer.run(instance, file, asked))]))
  }
  rmSync(place, { recursive: true })
  process.stdout.write(
    `\n${lines.join('\n')}\n\nMedians of ${asked.runs}; everybody found the same cost unless ≠ is said. ` +
      `Over ${asked.limit} s: given up. –: not asked at that size.\nSkipped: ${skipped.join(', ')}.\n${machine()}\n`,
  )
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The others are compiled before the clock starts. */
function warmUp(): void {
  for (let seed = 2; seed < 8; seed++) for (const kind of kinds) solve(generated(kind, 2000, seed), { reciprocity: 0 })
}

function compare(name: string, instance: Instance, peers: Peer[], measure: (peer: Peer) => Run): string[] {
  let ours: { median: number; cost: number } | undefined
  return peers.map((peer) => {
    if (instance.arcs > peer.mostArcs) return '–'
    process.stderr.write(`${name}: ${peer.name}\n`)
    try {
      const { cost, seconds } = measure(peer)
      const median = quantile(seconds, 0.5)
      const found = ours && cost !== ours.cost ? ` ≠ by ${cost - ours.cost}` : ''
      const ratio = ours ? `${twoDigits(median / ours.median)} × ` : ''
      ours ??= { median, cost }
      return `${ratio}(${inTime(median)})${found}`
    } catch (error) {
      return error instanceof OverLimit ? 'over the limit' : 'broke off'
    }
  })
}

/** Two digits are as many as the machine is good for. */
function twoDigits(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2)
}

function inTime(seconds: number): string {
  return seconds < 1 ? `${twoDigits(seconds * 1000)} ms` : `${twoDigits(seconds)} s`
}

run()
