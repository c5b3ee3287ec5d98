import type { Instance } from '../instance.ts'

/** How many chosen arcs each quota counts. */
export function quotaCounts({ quotas = [], arcs }: Instance, chosen: readonly number[]): Int32Array {
  const has = new Uint8Array(arcs)
  for (const a of chosen) has[a] = 1
  return Int32Array.from(quotas, (quota) => quota.arcs.reduce((sum, a) => sum + has[a]!, 0))
}

/** The first quota that does not hold, or −1. Coverage and value come after: a quota holds, or there is no plan. */
export function brokenQuota(instance: Instance, chosen: readonly number[]): number {
  const { quotas = [] } = instance
  return quotaCounts(instance, chosen).findIndex((n, k) => n > quotas[k]!.atMost || n < quotas[k]!.atLeast)
}
