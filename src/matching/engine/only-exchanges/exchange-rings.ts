import type { Instance } from '../instance.ts'

/** Arcs that close a circle: everybody in it gives one and takes one. Fixed arcs may be part of it, but not all of it. */
export type ExchangeRing = { arcs: number[] }

/** So many at most are looked at; a region has more circles than could be listed. */
const mostRings = 400_000

/** Every pair of arcs that run to and fro, and every circle of three when `longest` is 3. `isWhole`: none was left out. */
export function exchangeRings(instance: Instance, longest: 2 | 3): { rings: ExchangeRing[]; isWhole: boolean } {
  const rings: ExchangeRing[] = []
  for (const arcs of everyRing(instance, longest)) {
    if (rings.length === mostRings) return { rings, isWhole: false }
    rings.push({ arcs })
  }
  return { rings, isWhole: true }
}

function* everyRing(instance: Instance, longest: 2 | 3): Generator<number[]> {
  const { arcMentor, arcNeed, needMentee, arcFixed } = instance
  const gives = givenArcs(instance)
  const to = (a: number) => needMentee[arcNeed[a]!]!
  for (const last of longest === 3 ? [2, 3] : [2])
    for (let a = 0; a < instance.arcs; a++) {
      const first = arcMentor[a]!
      if (instance.arcForbidden[a] || first > to(a)) continue
      for (const b of gives[to(a)]!) {
        if (last === 2 && to(b) === first && !(arcFixed[a] && arcFixed[b])) yield [a, b]
        if (last === 2 || to(b) <= first) continue
        for (const c of gives[to(b)]!)
          if (to(c) === first && !(arcFixed[a] && arcFixed[b] && arcFixed[c])) yield [a, b, c]
      }
    }
}

/** Arcs that a ring could use, by mentor. */
function givenArcs({ people, arcs, arcMentor, arcForbidden }: Instance): number[][] {
  const gives: number[][] = Array.from({ length: people }, () => [])
  for (let a = 0; a < arcs; a++) if (!arcForbidden[a]) gives[arcMentor[a]!]!.push(a)
  return gives
}
