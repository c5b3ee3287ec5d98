import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import munkres from 'munkres-js'
import type { Instance } from '../../src/matching/engine/instance.ts'
import { solve } from '../../src/matching/engine/solve.ts'

/** `cost` = what the rows left without cost (1000 × (rows + 8) each) less the utility of the others. */
export type Run = { cost: number; seconds: number[] }
export type Peer = { name: string; mostNeeds: number; run: (instance: Instance, file: string, runs: number) => Run }

const here = import.meta.dirname
const python = '/usr/bin/python3'
const patience = 150_000

/** Everybody who is there, and the names of who is not. Harnesses are compiled into `place`. */
export function findPeers(place: string): { peers: Peer[]; skipped: string[] } {
  const skipped = ['OR-Tools (not packaged by Debian)']
  const lemon = compileLemon(place)
  if (!lemon) skipped.push('LEMON (needs g++ and liblemon-dev)')
  const hasScipy = existsSync(python) && works(python, ['-c', 'import scipy'])
  if (!hasScipy) skipped.push('SciPy (needs python3-scipy)')
  const outside = (name: string, mostNeeds: number, program: string, args: string[]): Peer => ({
    name,
    mostNeeds,
    run: (_, file, runs) =>
      JSON.parse(execFileSync(program, [...args, file, String(runs)], { encoding: 'utf8', timeout: patience })),
  })
  const scipy = (name: string, mostNeeds: number, method: string) =>
    outside(name, mostNeeds, python, [join(here, 'scipy_peers.py'), method])
  return {
    skipped,
    peers: [
      { name: 'Взаимно', mostNeeds: Infinity, run: ours },
      ...(lemon
        ? [
            outside('LEMON network simplex (C++)', Infinity, lemon, ['simplex']),
            outside('LEMON cost scaling (C++)', Infinity, lemon, ['scaling']),
          ]
        : []),
      ...(hasScipy
        ? [
            scipy('SciPy min_weight_full_bipartite_matching (C++)', 10_000, 'sparse'),
            scipy('SciPy linear_sum_assignment, dense (C++)', 2000, 'dense'),
            scipy('HiGHS dual simplex through SciPy (C++)', 500, 'linear'),
          ]
        : []),
      { name: 'munkres-js, dense', mostNeeds: 100, run: byMunkres },
    ],
  }
}

function ours(instance: Instance, _: string, runs: number): Run {
  const seconds: number[] = []
  let cost = 0
  for (let k = 0; k < runs; k++) {
    const plan = solve(instance, { reciprocity: 0 })
    seconds.push(plan.seconds)
    cost = (instance.needs - plan.coveredNeeds) * withoutCost(instance) - plan.value
  }
  return { cost, seconds }
}

/** A square: seats beside homes. */
function byMunkres(instance: Instance, _: string, runs: number): Run {
  const first = new Int32Array(instance.people + 1)
  for (let p = 0; p < instance.people; p++) first[p + 1] = first[p]! + instance.mentorCapacity[p]!
  const seats = first[instance.people]!
  const size = Math.max(seats, instance.needs)
  const grid = Array.from({ length: size }, (_, r) =>
    new Array<number>(size).fill(r < instance.needs ? withoutCost(instance) : 0),
  )
  for (let a = 0; a < instance.arcs; a++)
    for (let seat = first[instance.arcMentor[a]!]!; seat < first[instance.arcMentor[a]! + 1]!; seat++)
      grid[instance.arcNeed[a]!]![seat] = -instance.arcUtility[a]!
  const seconds: number[] = []
  let cost = 0
  for (let k = 0; k < runs; k++) {
    const copy = grid.map((row) => row.slice())
    const began = performance.now()
    const pairs = munkres(copy)
    seconds.push((performance.now() - began) / 1000)
    cost = pairs.reduce((sum, [r, c]) => sum + grid[r]![c]!, 0)
  }
  return { cost, seconds }
}

function withoutCost({ needs }: Instance): number {
  return 1000 * (needs + 8)
}

function compileLemon(place: string): string | undefined {
  const program = join(place, 'lemon')
  const isBuilt = works('g++', ['-O3', '-std=c++17', '-w', join(here, 'lemon.cpp'), '-o', program, '-llemon'])
  return isBuilt ? program : undefined
}

function works(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
