import { InstanceBuilder } from './instance-builder.ts'
import type { Problem } from './problem.ts'
import { ProblemError } from './problem.ts'
import { readQuotas } from './quotas/read-quotas.ts'

/** A checked problem in typed arrays. People, needs and arcs are numbered from 0 in the order of the problem. */
export type Instance = {
  people: number
  needs: number
  arcs: number
  mentorCapacity: Int32Array
  menteeCapacity: Int32Array
  leftOut: Uint8Array
  arcMentor: Int32Array
  arcNeed: Int32Array
  arcUtility: Int32Array
  arcFixed: Uint8Array
  arcForbidden: Uint8Array
  needMentee: Int32Array
  /** 1…3 */
  needPriority: Uint8Array
  quotas?: readonly InstanceQuota[]
}

/** `atMost` is ∞ where there is no such limit. */
export type InstanceQuota = { name: string; arcs: Int32Array; atLeast: number; atMost: number }

/** Turns ids into numbers and refuses what cannot be meant. Throws `ProblemError` naming the first bad row. */
export function readProblem(problem: Problem): Instance {
  const { people, arcs } = problem
  const builder = new InstanceBuilder()
  people.forEach((person, p) => {
    const flaw = builder.addPerson(person)
    if (flaw) throw new ProblemError(flaw, 'people', p)
  })
  arcs.forEach((arc, a) => {
    const flaw = builder.addArc(arc)
    if (flaw) throw new ProblemError(flaw, 'arcs', a)
  })
  const instance = builder.instance()
  refuseImpossibleFixedArcs(instance)
  return problem.quotas ? { ...instance, quotas: readQuotas(problem, instance) } : instance
}

/** Fixed arcs must fit together; otherwise no plan exists. Throws at the first arc that does not fit. */
export function refuseImpossibleFixedArcs(instance: Instance): void {
  const { arcFixed, arcForbidden, arcMentor, arcNeed, needMentee } = instance
  const given = new Int32Array(instance.people)
  const taken = new Int32Array(instance.people)
  const served = new Uint8Array(instance.needs)
  for (let a = 0; a < instance.arcs; a++) {
    if (!arcFixed[a]) continue
    if (arcForbidden[a]) throw new ProblemError('fixed-and-forbidden', 'arcs', a)
    const mentor = arcMentor[a]!
    const mentee = needMentee[arcNeed[a]!]!
    if (served[arcNeed[a]!]) throw new ProblemError('fixed-need-twice', 'arcs', a)
    served[arcNeed[a]!] = 1
    given[mentor]!++
    taken[mentee]!++
    if (given[mentor]! > instance.mentorCapacity[mentor]!) throw new ProblemError('fixed-mentor-overfull', 'arcs', a)
    if (taken[mentee]! > instance.menteeCapacity[mentee]!) throw new ProblemError('fixed-mentee-overfull', 'arcs', a)
  }
}
