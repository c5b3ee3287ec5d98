import { expect, test } from 'vitest'
import type { DraftGroup } from '../groups/draft-group.ts'
import { circlesOf, circlesThrough, circlesThroughSeats } from './circles.ts'
import { type Direction, type Draft, pairsOf } from './draft.ts'

const helping = (mentorId: string, menteeId: string, joins = false): Direction => ({
  ...{ mentorId, menteeId, competenceId: `${mentorId}${menteeId}`, kind: 'peer', utility: 500, score: [] },
  ...{ levelBefore: 0, levelTarget: 2, isStanding: false, groupId: joins ? 'g' : null, joins },
})

test('a circle of three is known, also where a seat in a group closes it or two of it help each other; a chain is none', () => {
  const circle = [helping('b', 'c'), helping('c', 'a'), helping('a', 'b')]
  const keys = [['a.b', 'b.c', 'a.c']]
  expect(circlesOf(pairsOf(circle))).toEqual(keys)
  expect(circlesOf(pairsOf([...circle.slice(0, 2), helping('a', 'b', true)]))).toEqual(keys)
  expect(circlesOf(pairsOf([...circle, helping('b', 'a')]))).toEqual(keys)
  expect(circlesOf(pairsOf([...circle.slice(0, 2), helping('a', 'd')]))).toEqual([])
  expect(circlesOf(pairsOf([helping('a', 'b'), helping('b', 'a')]))).toEqual([])
  expect(circlesThrough(pairsOf(circle), keys[0]![2]!)).toEqual([['c', 'a', 'b']])
  expect(circlesThrough(pairsOf(circle), 'a.d')).toEqual([])
})

test('a group tells of the circles that its seats close, where circles are looked for', () => {
  const seat = helping('a', 'b', true)
  const pairs = pairsOf([helping('b', 'c'), helping('c', 'a'), seat, helping('a', 'd', true)])
  const group = { members: [seat, helping('a', 'd', true)] } as DraftGroup
  const made = (circles: boolean) => ({ outcome: { settings: { circles } } }) as Draft
  expect(circlesThroughSeats(group, made(true), pairs)).toEqual([['a', 'b', 'c']])
  expect(circlesThroughSeats(group, made(false), pairs)).toEqual([])
})
