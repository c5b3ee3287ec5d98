import type { Instance } from '../instance.ts'
import type { Claim, Violation } from './violation.ts'

/** Rules that a plan breaks, whatever it is worth. */
export function* feasibility(instance: Instance, { chosen }: Pick<Claim, 'chosen'>): Generator<Violation> {
  const { people, needs, arcs, arcMentor, arcNeed, needMentee, arcForbidden } = instance
  const given = new Int32Array(people)
  const taken = new Int32Array(people)
  const served = new Uint8Array(needs)
  const used = new Uint8Array(arcs)
  for (const a of chosen) {
    if (!(Number.isInteger(a) && a >= 0 && a < arcs)) {
      yield { kind: 'no-such-arc', arc: a }
      continue
    }
    if (arcForbidden[a]) yield { kind: 'arc-forbidden', arc: a }
    if (used[a]) yield { kind: 'arc-twice', arc: a }
    used[a] = 1
    const need = arcNeed[a]!
    if (served[need]) yield { kind: 'need-twice', need }
    served[need] = 1
    given[arcMentor[a]!]!++
    taken[needMentee[need]!]!++
  }
  for (let p = 0; p < people; p++) {
    if (given[p]! > instance.mentorCapacity[p]!) yield { kind: 'mentor-overfull', person: p, given: given[p]! }
    if (taken[p]! > instance.menteeCapacity[p]!) yield { kind: 'mentee-overfull', person: p, taken: taken[p]! }
  }
  yield* brokenOrders(instance, used)
}

/** What must be in a plan, and quotas. */
function* brokenOrders({ arcFixed, quotas = [] }: Instance, used: Uint8Array): Generator<Violation> {
  for (let a = arcFixed.indexOf(1); a >= 0; a = arcFixed.indexOf(1, a + 1))
    if (!used[a]) yield { kind: 'fixed-arc-missing', arc: a }
  for (const [quota, { arcs: counted, atLeast, atMost }] of quotas.entries()) {
    let count = 0
    for (const a of counted) count += used[a]!
    if (count < atLeast || count > atMost) yield { kind: 'quota-broken', quota, count }
  }
}
