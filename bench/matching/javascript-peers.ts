import highs from 'highs'
import munkres from 'munkres-js'
import type { Instance } from '../../src/matching/engine/instance.ts'
import { solve } from '../../src/matching/engine/solve.ts'
import { readInstance } from './instances.ts'
import { planCost, withoutCost } from './plan-cost.ts'

// `node javascript-peers.ts METHOD FILE RUNS` in a process of its own, so that it can be given up. Prints one JSON line: cost,
// and seconds of each run.

/** Prepares the instance in the solver's own form; each call of what it returns is one run. */
type Method = (instance: Instance) => Promise<() => { cost: number; seconds: number }>

const methods: Record<string, Method> = {
  /** The engine in a process that has solved nothing yet. */
  cold: async (instance) => () => {
    const plan = solve(instance, { reciprocity: 0 })
    return { cost: planCost(instance, plan), seconds: plan.seconds }
  },
  munkres: async (instance) => {
    const grid = squareGrid(instance)
    return () => {
      const copy = grid.map((row) => row.slice())
      const { seconds, result } = timed(() => munkres(copy))
      return { cost: result.reduce((sum, [r, c]) => sum + grid[r]![c]!, 0), seconds }
    }
  },
  /** Time includes the reading of its text form. */
  highs: async (instance) => {
    const solver = await highs()
    const text = asLp(instance)
    return () => {
      const { seconds, result } = timed(() => solver.solve(text))
      return { cost: instance.needs * withoutCost(instance) - Math.round(result.ObjectiveValue), seconds }
    }
  },
}

function timed<T>(work: () => T): { seconds: number; result: T } {
  const began = performance.now()
  const result = work()
  return { seconds: (performance.now() - began) / 1000, result }
}

/** Seats beside homes. */
function squareGrid(instance: Instance): number[][] {
  const { needs, people, arcs, mentorCapacity, arcNeed, arcMentor, arcUtility } = instance
  const first = new Int32Array(people + 1)
  for (let p = 0; p < people; p++) first[p + 1] = first[p]! + mentorCapacity[p]!
  const size = Math.max(first[people]!, needs)
  const grid = Array.from({ length: size }, (_, r) =>
    new Array<number>(size).fill(r < needs ? withoutCost(instance) : 0),
  )
  for (let a = 0; a < arcs; a++)
    for (let seat = first[arcMentor[a]!]!; seat < first[arcMentor[a]! + 1]!; seat++)
      grid[arcNeed[a]!]![seat] = -arcUtility[a]!
  return grid
}

function asLp(instance: Instance): string {
  const { needs, people, arcs, mentorCapacity, arcNeed, arcMentor, arcUtility } = instance
  const ofNeed: string[][] = Array.from({ length: needs }, () => [])
  const ofMentor: string[][] = Array.from({ length: people }, () => [])
  const terms: string[] = []
  for (let a = 0; a < arcs; a++) {
    terms.push(`${arcUtility[a]! + withoutCost(instance)} x${a}`)
    ofNeed[arcNeed[a]!]!.push(`x${a}`)
    ofMentor[arcMentor[a]!]!.push(`x${a}`)
  }
  const limits = (groups: string[][], most: (k: number) => number) =>
    groups.flatMap((own, k) => (own.length > 0 ? [`${own.join('\n + ')} <= ${most(k)}`] : []))
  const rows = [...limits(ofNeed, () => 1), ...limits(ofMentor, (p) => mentorCapacity[p]!)]
  return `Maximize\n${terms.join('\n + ')}\nSubject To\n${rows.join('\n')}\nEnd\n`
}

const [method, file, runs] = process.argv.slice(2)
const run = await methods[method!]!(readInstance(file!))
const seconds: number[] = []
let cost = 0
for (let k = 0; k < Number(runs); k++) {
  const found = run()
  seconds.push(found.seconds)
  cost = found.cost
}
process.stdout.write(`${JSON.stringify({ cost, seconds })}\n`)
