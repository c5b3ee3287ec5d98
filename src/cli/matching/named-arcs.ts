import type { NamedInstance } from './instance-files.ts'

/** An arc in the names of its files. */
export function namedArc({ instance, people, needs }: NamedInstance, a: number) {
  const need = instance.arcNeed[a]!
  return {
    mentor: people[instance.arcMentor[a]!]!,
    mentee: people[instance.needMentee[need]!]!,
    need: needs[need]!,
    utility: instance.arcUtility[a]!,
  }
}

export function coverageFields(plan: {
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: readonly [number, number, number]
  utility: number
}) {
  const [first, second, third] = plan.coveredByPriority
  return {
    covered_people: plan.coveredPeople,
    covered_needs: plan.coveredNeeds,
    covered_by_priority: { 1: first, 2: second, 3: third },
    utility: plan.utility,
  }
}

/** The checker stands between the engine and everybody: what it objects to is a fault of the program, and nothing is written. */
export function mustHold(violations: readonly unknown[]): void {
  if (violations.length > 0) throw new Error(`the answer fails its check: ${JSON.stringify(violations.slice(0, 3))}`)
}

export function* jsonText(answer: unknown): Generator<string> {
  yield `${JSON.stringify(answer, null, 1)}\n`
}
