import type { DraftGroup } from '../groups/draft-group.ts'
import { pairKey } from '../round/round.ts'
import type { Draft, DraftPair } from './draft.ts'

/** Three of whom the first helps the second, the second the third, the third the first. */
type Circle = [string, string, string]

/** Each told of once, from whoever comes first by id. */
function peopleOfCircles(pairs: readonly DraftPair[]): Circle[] {
  const helps = Map.groupBy(
    pairs.flatMap((pair) => pair.directions),
    (one) => one.mentorId,
  )
  const next = (id: string) => [...new Set((helps.get(id) ?? []).map((one) => one.menteeId))]
  const found: Circle[] = []
  for (const first of helps.keys())
    for (const second of next(first))
      for (const third of next(second))
        if (first < second && first < third && next(third).includes(first)) found.push([first, second, third])
  return found
}

const keysOf = ([first, second, third]: Circle): string[] => [
  pairKey(first, second),
  pairKey(second, third),
  pairKey(third, first),
]

/** Circles of three, each by the keys of its pairs. */
export const circlesOf = (pairs: readonly DraftPair[]): string[][] => peopleOfCircles(pairs).map(keysOf)

/** The circles that a pair is a part of, each from its mentor in the circle on. */
export function circlesThrough(pairs: readonly DraftPair[], key: string): Circle[] {
  return peopleOfCircles(pairs)
    .filter((circle) => keysOf(circle).includes(key))
    .map(([first, second, third]) => {
      const turns: Circle[] = [
        [first, second, third],
        [second, third, first],
        [third, first, second],
      ]
      return turns.find(([from, to]) => pairKey(from, to) === key)!
    })
}

/** The circles that a group's seats close, where circles are looked for: each from its mentor and member on. */
export function circlesThroughSeats(
  { members }: DraftGroup,
  { outcome }: Draft,
  pairs: readonly DraftPair[],
): Circle[] {
  if (!outcome.settings.circles) return []
  const isSeat = ([from, to]: Circle) => members.some((one) => one.mentorId === from && one.menteeId === to)
  const keys = [...new Set(members.map((one) => pairKey(one.mentorId, one.menteeId)))]
  return keys.flatMap((key) => circlesThrough(pairs, key)).filter(isSeat)
}
