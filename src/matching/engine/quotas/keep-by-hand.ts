import { isPossible } from '../earlier.ts'
import type { Instance } from '../instance.ts'
import { brokenQuota, quotaCounts } from './quota-counts.ts'

/** Each looks through the plan, and the time is up. */
const mostTried = 1000

/**
 * A plan in which the quotas hold, however little it is worth: from `chosen`, what is too much is taken out, least worth first, and what
 * lacks is put in, most worth first, in place of what stands in its way. Undefined where that comes to nothing.
 */
export function keepByHand(instance: Instance, chosen: readonly number[]): number[] | undefined {
  const { quotas = [], arcUtility, arcFixed, arcForbidden } = instance
  const plan = new Set(chosen)
  const countOf = (k: number) => quotaCounts(instance, [...plan])[k]!
  const byWorth = (arcs: Int32Array) => Array.from(arcs).sort((a, b) => arcUtility[b]! - arcUtility[a]! || a - b)
  quotas.forEach((quota, k) => {
    const taken = byWorth(quota.arcs).filter((a) => plan.has(a) && !arcFixed[a])
    for (let over = countOf(k) - quota.atMost; over > 0 && taken.length > 0; over--) plan.delete(taken.pop()!)
  })
  quotas.forEach((quota, k) => {
    const wanted = new Set(quota.arcs)
    let has = countOf(k)
    if (has >= quota.atLeast) return
    const open = byWorth(quota.arcs).filter((a) => !plan.has(a) && !arcForbidden[a])
    for (const a of open.slice(0, mostTried)) {
      if (has >= quota.atLeast) return
      if (putIn(instance, plan, a, wanted)) has = countOf(k)
    }
  })
  const found = [...plan].sort((a, b) => a - b)
  return isPossible(instance, found) && brokenQuota(instance, found) < 0 ? found : undefined
}

/** In place of what serves its need and, where mentor or mentee is full, of one arc of theirs; none that is fixed or wanted itself. */
function putIn(instance: Instance, plan: Set<number>, arc: number, wanted: ReadonlySet<number>): boolean {
  const { arcMentor, arcNeed, needMentee, mentorCapacity, menteeCapacity, arcFixed } = instance
  const menteeOf = (a: number) => needMentee[arcNeed[a]!]!
  const leave = new Set<number>()
  const makeRoom = (holds: (a: number) => boolean, places: number): boolean => {
    const holders = [...plan].filter((a) => holds(a) && !leave.has(a))
    if (holders.length < places) return true
    const free = holders.find((a) => !arcFixed[a] && !wanted.has(a))
    if (free === undefined) return false
    leave.add(free)
    return holders.length === places
  }
  const fits =
    makeRoom((a) => arcNeed[a] === arcNeed[arc], 1) &&
    makeRoom((a) => menteeOf(a) === menteeOf(arc), menteeCapacity[menteeOf(arc)]!) &&
    makeRoom((a) => arcMentor[a] === arcMentor[arc], mentorCapacity[arcMentor[arc]!]!)
  if (!fits) return false
  for (const a of leave) plan.delete(a)
  plan.add(arc)
  return true
}
