import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Instance } from '../../src/matching/engine/instance.ts'
import { solve } from '../../src/matching/engine/solve.ts'
import { planCost } from './plan-cost.ts'

export type Run = { cost: number; seconds: number[] }

/** `mostArcs`: above that it is not asked, because its memory or its time is known not to suffice. `limit` in seconds, for all runs. */
export type Peer = {
  name: string
  mostArcs: number
  run: (instance: Instance, file: string, asked: { runs: number; limit: number }) => Run
}

/** The peer had not ended when its time was up. */
export class OverLimit extends Error {}

const here = import.meta.dirname
const python = '/usr/bin/python3'

/** Everybody who is there, the engine first, and the names of who is not. Harnesses are compiled into `place`. */
export function findPeers(place: string): { peers: Peer[]; skipped: string[] } {
  const skipped = ['OR-Tools (not packaged by Debian)']
  const twin = compiled(place, 'twin', [])
  if (!twin) skipped.push('the C++ twin (needs g++)')
  const lemon = compiled(place, 'lemon', ['-llemon'])
  if (!lemon) skipped.push('LEMON (needs g++ and liblemon-dev)')
  const hasScipy = existsSync(python) && works(python, ['-c', 'import scipy'])
  if (!hasScipy) skipped.push('SciPy (needs python3-scipy)')
  const scipy = (name: string, mostArcs: number, method: string) =>
    outside(name, mostArcs, python, [join(here, 'scipy_peers.py'), method])
  const javascript = (name: string, mostArcs: number, method: string) =>
    outside(name, mostArcs, process.execPath, [join(here, 'javascript-peers.ts'), method])
  return {
    skipped,
    peers: [
      { name: 'Взаимно', mostArcs: Infinity, run: ours },
      { ...javascript('Взаимно, cold', Infinity, 'cold'), run: coldRuns },
      ...(twin ? [outside('Twin in C++', Infinity, twin, [])] : []),
      ...(lemon
        ? [
            outside('LEMON network simplex', Infinity, lemon, ['simplex']),
            outside('LEMON cost scaling', Infinity, lemon, ['scaling']),
          ]
        : []),
      ...(hasScipy ? [scipy('SciPy sparse', Infinity, 'sparse'), scipy('SciPy dense', 1_000_000, 'dense')] : []),
      javascript('HiGHS', 150_000, 'highs'),
      javascript('munkres-js', 2000, 'munkres'),
    ],
  }
}

/** For a second at least: a process that goes on running is what a server is. */
function ours(instance: Instance, _: string, { runs }: { runs: number }): Run {
  const seconds: number[] = []
  let cost = 0
  const until = performance.now() + 1000
  while (seconds.length < runs || performance.now() < until) {
    const plan = solve(instance, { reciprocity: 0 })
    seconds.push(plan.seconds)
    cost = planCost(instance, plan)
  }
  return { cost, seconds }
}

/** A new process for every run. */
function coldRuns(_: Instance, file: string, { runs, limit }: { runs: number; limit: number }): Run {
  const program = join(here, 'javascript-peers.ts')
  const each = Array.from({ length: runs }, () => answer(process.execPath, [program, 'cold', file, '1'], limit))
  return { cost: each[0]!.cost, seconds: each.flatMap((run) => run.seconds) }
}

function outside(name: string, mostArcs: number, program: string, args: string[]): Peer {
  return {
    name,
    mostArcs,
    run: (_, file, { runs, limit }) => answer(program, [...args, file, String(runs)], limit),
  }
}

function answer(program: string, args: string[], limit: number): Run {
  try {
    return JSON.parse(execFileSync(program, args, { encoding: 'utf8', timeout: limit * 1000, killSignal: 'SIGKILL' }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ETIMEDOUT') throw new OverLimit()
    throw error
  }
}

function compiled(place: string, name: string, libraries: string[]): string | undefined {
  const program = join(place, name)
  const source = join(here, `${name}.cpp`)
  return works('g++', ['-O3', '-std=c++17', '-w', source, '-o', program, ...libraries]) ? program : undefined
}

function works(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
