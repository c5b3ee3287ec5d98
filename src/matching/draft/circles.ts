import { pairKey } from '../round/round.ts'
import type { DraftPair } from './draft.ts'

/** Circles of three, each by the keys of its pairs: the first helps the second, the second the third, the third the first. */
export function circlesOf(pairs: readonly DraftPair[]): string[][] {
  const helps = Map.groupBy(
    pairs.flatMap((pair) => pair.directions),
    (one) => one.mentorId,
  )
  const next = (id: string) => [...new Set((helps.get(id) ?? []).map((one) => one.menteeId))]
  const found: string[][] = []
  // told of once, from whoever comes first by name
  for (const first of helps.keys())
    for (const second of next(first))
      for (const third of next(second))
        if (first < second && first < third && next(third).includes(first))
          found.push([pairKey(first, second), pairKey(second, third), pairKey(third, first)])
  return found
}
