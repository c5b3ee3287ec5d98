import { loadavg } from 'node:os'
import type { Region } from '../../src/cli/matching/generate/region-source.ts'
import { drawRegion } from '../../src/cli/matching/generate/region-source.ts'
import { check } from '../../src/matching/engine/check/check.ts'
import { checkFromLists } from '../../src/matching/engine/check/check-from-lists.ts'
import type { Instance } from '../../src/matching/engine/instance.ts'
import type { Plan } from '../../src/matching/engine/plan.ts'
import { roomFor } from '../../src/matching/engine/pricing/arc-source.ts'
import { KeptArcs } from '../../src/matching/engine/pricing/kept-arcs.ts'
import { solveWithLists } from '../../src/matching/engine/pricing/solve-with-lists.ts'
import { seededRandom } from '../../src/matching/engine/seeded-random.ts'
import { solve } from '../../src/matching/engine/solve.ts'

type Wanted = { people: number; reciprocity: number; topK: number; seconds: number; whole: boolean }

/** One undivided region by lists, its arcs reckoned when asked for; `whole`: with all of them in memory. */
export function* regionFigures({ people, reciprocity, topK, seconds, whole }: Wanted): Generator<string> {
  const { source } = drawRegion(people, seededRandom(1))
  const settings = { reciprocity, timeLimit: seconds, tries: 120 }
  const began = performance.now()
  const processor = process.cpuUsage()
  if (whole) {
    const instance = everyArc(source)
    yield `whole: arcs ${instance.arcs}`
    const plan = solve(instance, settings)
    yield `${figures(plan)}; ${spent(began, processor)}`
    yield `violations ${check(instance, settings, plan).length}`
    return
  }
  const { plan, instance, lists } = solveWithLists(source, settings, { topK })
  yield `${figures(plan)}; ${spent(began, processor)}`
  yield JSON.stringify(lists)
  const checking = performance.now()
  const violations = checkFromLists(source, instance, settings, plan)
  yield `violations ${violations.length} (${((performance.now() - checking) / 1000).toFixed(1)} s)`
}

function everyArc(source: Region['source']): Instance {
  const kept = new KeptArcs(source)
  const room = roomFor(source)
  for (let need = 0; need < source.needs; need++) {
    const count = source.arcsOf(need, room)
    for (let k = 0; k < count; k++) kept.add(need, room.mentor[k]!, room.utility[k]!)
  }
  return kept.instance()
}

function figures({ status, coveredPeople, coveredByPriority, reciprocalPairs, value, upperBound, gap }: Plan): string {
  const covered = `${coveredPeople} people, needs ${coveredByPriority.join('/')}`
  return `${status}: ${covered}, pairs ${reciprocalPairs}, value ${value}, bound ${upperBound}, gap ${(100 * gap).toFixed(4)} %`
}

function spent(began: number, processor: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(processor)
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  const wall = ((performance.now() - began) / 1000).toFixed(1)
  return `${wall} s, processor ${((user + system) / 1e6).toFixed(1)} s, peak ${peak} MB, load ${loadavg()[0]!.toFixed(1)}`
}
