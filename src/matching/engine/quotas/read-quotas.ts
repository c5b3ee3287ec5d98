import type { Instance, InstanceQuota } from '../instance.ts'
import type { Arc, Problem } from '../problem.ts'
import { ProblemError } from '../problem.ts'

/** Finds the arcs of every quota by label. Throws `ProblemError` naming the first that cannot be meant or kept. */
export function readQuotas(
  { arcs, quotas = [] }: { arcs: readonly Pick<Arc, 'labels'>[]; quotas?: Problem['quotas'] },
  instance: Pick<Instance, 'arcFixed'>,
): InstanceQuota[] {
  const ofLabel = new Map<string, number[]>()
  if (quotas.length > 0)
    arcs.forEach(({ labels = [] }, a) => {
      for (const label of new Set(labels)) {
        const list = ofLabel.get(label)
        if (list) list.push(a)
        else ofLabel.set(label, [a])
      }
    })
  const names = new Set<string>()
  return quotas.map(({ name, label, atLeast = 0, atMost = Infinity }, place) => {
    const refuse = (flaw: ProblemError['flaw']) => new ProblemError(flaw, 'quotas', place)
    if (names.has(name)) throw refuse('duplicate-quota')
    names.add(name)
    const members = ofLabel.get(label)
    if (!members) throw refuse('quota-label-unknown')
    if (atLeast === 0 && atMost === Infinity) throw refuse('quota-without-limit')
    if (!isCount(atLeast) || !(atMost === Infinity || isCount(atMost)) || atLeast > atMost) throw refuse('bad-quota')
    const fixed = members.filter((a) => instance.arcFixed[a]).length
    if (fixed > atMost) throw refuse('quota-beyond-fixed')
    return { name, arcs: Int32Array.from(members), atLeast, atMost }
  })
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100_000_000
}
