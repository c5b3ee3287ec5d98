import type { OpenClaim } from '../../matching/engine/check/violation.ts'
import type { Plan } from '../../matching/engine/plan.ts'
import type { ListReport } from '../../matching/engine/pricing/solve-with-lists.ts'
import type { StablePlan } from '../../matching/engine/stable/solve-stable.ts'
import { say } from '../../platform/operator.ts'
import { leftOpen, statusWords } from './status-words.ts'

/** What `vzaimno solve` tells of its plan, a line each. */
export function reportOf(plan: Plan, open: readonly OpenClaim[], lists: ListReport | undefined): string {
  const lines = [figures(plan), ...open.map((claim) => leftOpen[claim])]
  if (lists) lines.push(listsLine(lists))
  return lines.map((line) => `${say(line)}\n`).join('')
}

export function stableReport(plan: StablePlan): string {
  const { coveredPeople, coveredNeeds } = plan
  const seconds = plan.seconds.toFixed(2)
  const ru = `stable: людей ${coveredPeople}, потребностей ${coveredNeeds}, ${seconds} с`
  return `${say({ ru, en: `stable: ${coveredPeople} people, ${coveredNeeds} needs, ${seconds} s` })}\n`
}

function figures(plan: Plan) {
  const { coveredPeople, coveredNeeds, reciprocalPairs, value, upperBound } = plan
  const seconds = plan.seconds.toFixed(2)
  const status = statusWords(plan.status)
  return {
    ru: `${status}: людей ${coveredPeople}, потребностей ${coveredNeeds}, взаимных пар ${reciprocalPairs}, оценка ${value}, предел ${upperBound}, ${seconds} с`,
    en: `${status}: ${coveredPeople} people, ${coveredNeeds} needs, ${reciprocalPairs} reciprocal pairs, value ${value}, bound ${upperBound}, ${seconds} s`,
  }
}

function listsLine({ kept, added, looked, rounds }: ListReport) {
  return {
    ru: `списки: пар в них ${kept}, из них добавлено по ценам ${added}, просмотрено ${looked}, решений ${rounds}`,
    en: `lists: ${kept} arcs, ${added} of them added by the prices, ${looked} looked at, solved ${rounds} times`,
  }
}
