import type { Instance } from '../instance.ts'

/** Everybody in it gives one and takes one, and not all of it is fixed. */
export function isRing({ arcMentor, arcNeed, needMentee, arcFixed }: Instance, arcs: readonly number[]): boolean {
  const follows = arcs.every((a, k) => needMentee[arcNeed[a]!] === arcMentor[arcs[(k + 1) % arcs.length]!])
  return follows && new Set(arcs.map((a) => arcMentor[a])).size === arcs.length && arcs.some((a) => !arcFixed[a])
}

/** Every ring of arcs that are not forbidden, once. */
export function* everyRing(instance: Instance, longest: 2 | 3): Generator<number[]> {
  const from = new Map<number, number[]>()
  for (let a = 0; a < instance.arcs; a++) {
    if (instance.arcForbidden[a]) continue
    const own = from.get(instance.arcMentor[a]!)
    if (own) own.push(a)
    else from.set(instance.arcMentor[a]!, [a])
  }
  const next = (a: number) => from.get(instance.needMentee[instance.arcNeed[a]!]!) ?? []
  for (const [first, arcs] of from)
    for (const a of arcs)
      for (const b of next(a)) {
        if (instance.arcMentor[b]! > first && isRing(instance, [a, b])) yield [a, b]
        if (longest === 3 && instance.arcMentor[b]! > first)
          for (const c of next(b)) if (instance.arcMentor[c]! > first && isRing(instance, [a, b, c])) yield [a, b, c]
      }
}
