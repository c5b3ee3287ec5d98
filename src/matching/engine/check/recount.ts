import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import { countRings, linksOf } from './links.ts'
import type { Claim, Violation } from './violation.ts'

/** Figures of the plan that are not what its arcs come to. */
export function* wrongFigures(instance: Instance, settings: Settings, plan: Claim): Generator<Violation> {
  for (const [figure, found] of Object.entries(recount(instance, settings, plan.chosen))) {
    const said = figure.startsWith('priority')
      ? plan.coveredByPriority[Number(figure.slice(8)) - 1]!
      : plan[figure as 'value']
    if (said !== found) yield { kind: 'wrong-figure', figure, said, found }
  }
}

function recount(instance: Instance, settings: Settings, chosen: readonly number[]) {
  const { people, arcNeed, needMentee, needPriority, arcUtility } = instance
  const covered = new Uint8Array(people)
  const byClass = [0, 0, 0, 0]
  let coveredPeople = 0
  let utility = 0
  for (const a of chosen) {
    const need = arcNeed[a]!
    const mentee = needMentee[need]!
    coveredPeople += 1 - covered[mentee]!
    covered[mentee] = 1
    byClass[needPriority[need]!]!++
    utility += arcUtility[a]!
  }
  const { pairs, circles } = countRings(linksOf(instance, Int32Array.from(chosen)))
  return {
    coveredPeople,
    coveredNeeds: chosen.length,
    priority1: byClass[1]!,
    priority2: byClass[2]!,
    priority3: byClass[3]!,
    utility,
    reciprocalPairs: pairs,
    cycles: circles,
    value: utility + settings.reciprocity * pairs + settings.cycles * circles,
    ...(settings.balance > 0 && { imbalance: imbalanceOf(instance, chosen) }),
  }
}

/** 0 for the first arc of a mentor, 1 for the second, and so on. */
export function imbalanceOf({ people, arcMentor }: Instance, chosen: readonly number[]): number {
  const given = new Int32Array(people)
  let sum = 0
  for (const a of chosen) sum += given[arcMentor[a]!]!++
  return sum
}
