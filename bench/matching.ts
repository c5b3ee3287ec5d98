import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instance } from '../src/matching/engine/instance.ts'
import { solve } from '../src/matching/engine/solve.ts'
import { generated, orLibraryStyle, writeInstance } from './matching/instances.ts'
import type { Peer, Run } from './matching/peers.ts'
import { findPeers } from './matching/peers.ts'
import { machine, quantile } from './table.ts'

const large = 100_000
const cases: { name: string; make: () => Instance }[] = [
  { name: 'slack, 100 people × 20', make: () => generated('slack', 100, 1) },
  { name: 'slack, 500 people × 20', make: () => generated('slack', 500, 1) },
  { name: 'OR-Library style, 800 × 800 dense', make: () => orLibraryStyle(800, 1) },
  { name: 'slack, 5,000 × 20', make: () => generated('slack', 5000, 1) },
  { name: 'tight, 5,000 × 20', make: () => generated('tight', 5000, 1) },
  { name: 'scarce, 5,000 × 20', make: () => generated('scarce', 5000, 1) },
  { name: 'slack, 100,000 × 20', make: () => generated('slack', large, 1) },
  { name: 'tight, 100,000 × 20', make: () => generated('tight', large, 1) },
  { name: 'scarce, 100,000 × 20', make: () => generated('scarce', large, 1) },
]

const header = ['| Instance | Solver | Median | Ratio | Cost |', '|---|---|---:|---:|---|']

/** `npm run bench:matching [-- --runs 3 --only slack]`: everybody on the same instances, one after the other. */
function run(args: string[]): void {
  const option = (name: string) => args[args.indexOf(name) + 1]
  const runs = args.includes('--runs') ? Number(option('--runs')) : 3
  const wanted = args.includes('--only') ? option('--only')! : ''
  const place = mkdtempSync(join(tmpdir(), 'bench-matching-'))
  const { peers, skipped } = findPeers(place)
  // Everybody else is compiled before the clock starts.
  for (let seed = 2; seed < 8; seed++)
    for (const kind of ['slack', 'tight', 'scarce'] as const) solve(generated(kind, 2000, seed), { reciprocity: 0 })
  const lines = [...header]
  for (const { name, make } of cases) {
    if (!name.includes(wanted)) continue
    const instance = make()
    const file = join(place, 'instance')
    writeInstance(file, instance)
    lines.push(...compare(name, instance, peers, (peer) => peer.run(instance, file, runs)))
  }
  rmSync(place, { recursive: true })
  process.stdout.write(`\n${lines.join('\n')}\n\nSkipped everywhere: ${skipped.join(', ')}.\n${machine()}\n`)
}

function compare(name: string, instance: Instance, peers: Peer[], measure: (peer: Peer) => Run): string[] {
  let ours: { median: number; cost: number } | undefined
  return peers.map((peer) => {
    const line = (...cells: string[]) => `| ${[name, peer.name, ...cells].join(' | ')} |`
    if (instance.needs > peer.mostNeeds) return line('skipped', '', `above ${peer.mostNeeds} rows`)
    process.stderr.write(`${name}: ${peer.name}\n`)
    try {
      const { cost, seconds } = measure(peer)
      const median = quantile(seconds, 0.5)
      ours ??= { median, cost }
      const agreement = cost === ours.cost ? 'the same' : `differs by ${cost - ours.cost}`
      return line(`${(median * 1000).toFixed(1)} ms`, `${(median / ours.median).toFixed(1)} ×`, agreement)
    } catch {
      return line('broke off', '', 'over 150 s, or out of memory')
    }
  })
}

run(process.argv.slice(2))
