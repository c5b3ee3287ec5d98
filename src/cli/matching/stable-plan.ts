import { feasibility } from '../../matching/engine/check/feasibility.ts'
import { blockingPairs } from '../../matching/engine/stable/blocking-pairs.ts'
import type { StablePlan } from '../../matching/engine/stable/solve-stable.ts'
import { solveStable } from '../../matching/engine/stable/solve-stable.ts'
import { figuresOf } from '../../matching/engine/tally.ts'
import { say } from '../../platform/operator.ts'
import type { NamedInstance } from './instance-files.ts'
import { list } from './json-parts.ts'
import { coverageFields, jsonText, mustHold, namedArc } from './named-arcs.ts'
import { Names } from './read-plan.ts'

/** A stable matching in the form of a plan: without bounds, for it is not the best but the one that nobody evades. */
export function stableText(named: NamedInstance, seed: number): { plan: StablePlan; text: Iterable<string> } {
  const plan = solveStable(named.instance, { seed })
  mustHold([...feasibility(named.instance, plan), ...blockingPairs(named.instance, plan).listed])
  const answer = {
    status: 'stable',
    arcs: plan.chosen.map((a) => namedArc(named, a)),
    ...coverageFields(plan),
    reciprocal_pairs: plan.reciprocalPairs,
    cycles: plan.cycles,
    blocking_pairs: 0,
    seconds: plan.seconds,
    seed,
    settings: { stable: true },
  }
  return { plan, text: jsonText(answer) }
}

/** What is wrong with a plan that calls itself stable. */
export function stableFaults(file: string, json: Record<string, unknown>, named: NamedInstance): string[] {
  const { instance } = named
  const names = new Names(file, named)
  const chosen = list(file, json.arcs, 'arcs').map((row, i) => names.arc(row, `arcs[${i}]`))
  const broken = [...feasibility(instance, { chosen })]
  if (broken.length > 0)
    return broken.map(({ kind }) => say({ ru: `нарушено правило: ${kind}`, en: `a rule is broken: ${kind}` }))
  const blocking = blockingPairs(instance, { chosen }).count
  const found = figuresOf(instance, chosen)
  const { reciprocalPairs, cycles } = found
  const figures = { ...coverageFields(found), reciprocal_pairs: reciprocalPairs, cycles, blocking_pairs: blocking }
  const wrong = Object.entries(figures).filter(([name, value]) => JSON.stringify(json[name]) !== JSON.stringify(value))
  return [
    ...wrong.map(([name, value]) =>
      say({ ru: `${name}: на деле ${JSON.stringify(value)}`, en: `${name}: ${JSON.stringify(value)} in fact` }),
    ),
    ...(blocking > 0
      ? [
          say({
            ru: `план неустойчив: пар, которые предпочли бы друг друга, ${blocking}`,
            en: `the plan is not stable: ${blocking} pairs would rather have each other`,
          }),
        ]
      : []),
  ]
}
