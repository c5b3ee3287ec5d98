import { expect, test } from 'vitest'
import { circlesIn } from './circles.ts'
import { type Direction, pairsOf } from './draft.ts'

const helping = (mentorId: string, menteeId: string, joins = false): Direction => ({
  ...{ mentorId, menteeId, competenceId: `${mentorId}${menteeId}`, kind: 'peer', utility: 500, score: [] },
  ...{ levelBefore: 0, levelTarget: 2, isStanding: false, groupId: joins ? 'g' : null, joins },
})

test('pairs of a circle of three are known; exchanges, chains and seats in groups are none', () => {
  const circle = [helping('a', 'b'), helping('b', 'c'), helping('c', 'a')]
  expect([...circlesIn(pairsOf(circle))].sort()).toEqual(['a.b', 'a.c', 'b.c'])
  expect(circlesIn(pairsOf([...circle.slice(0, 2), helping('c', 'd')])).size).toBe(0)
  expect(circlesIn(pairsOf([helping('a', 'b'), helping('b', 'a'), helping('b', 'c'), helping('c', 'a')])).size).toBe(0)
  expect(circlesIn(pairsOf([...circle.slice(0, 2), helping('c', 'a', true)])).size).toBe(0)
})
