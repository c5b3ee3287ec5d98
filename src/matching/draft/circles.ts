import { pairKey } from '../round/round.ts'
import type { DraftPair } from './draft.ts'

/** Pairs of a circle of three, by their keys: the first helps the second, the second the third, the third the first. */
export function circlesIn(pairs: readonly DraftPair[]): ReadonlySet<string> {
  const oneWay = pairs.filter((pair) => pair.kind !== 'reciprocal')
  const helps = Map.groupBy(
    oneWay.flatMap((pair) => pair.directions.filter((one) => !one.joins)),
    (one) => one.mentorId,
  )
  const next = (id: string) => [...new Set((helps.get(id) ?? []).map((one) => one.menteeId))]
  const found = new Set<string>()
  for (const first of helps.keys())
    for (const second of next(first))
      for (const third of next(second))
        if (next(third).includes(first))
          for (const key of [pairKey(first, second), pairKey(second, third), pairKey(third, first)]) found.add(key)
  return found
}
