import { expect, test } from 'vitest'
import { kindInList } from './mentoring-terms.ts'
import { usualDocuments } from './supplementary-agreement-values.ts'

const alone = { kind: 'traditional', groupId: null } as const
const seat = { kind: 'group', groupId: 'a' } as const
/** Taught one thing alone and another in a group of the same mentor. */
const both = { kind: 'traditional', groupId: 'b' } as const

test('a list names both kinds where somebody is taught alone and in a group', () => {
  const kinds = [alone, seat, both].map((one, _, all) => kindInList(one, all).replaceAll('\u00a0', ' '))
  expect(kinds).toEqual(['традиционное', 'групповое (группа 1)', 'традиционное; групповое (группа 2)'])
})

test.each([
  [[alone], ['план пары']],
  [[alone, alone], ['планы пар']],
  [[seat, seat], ['план группы']],
  [[both], ['план пары', 'план группы']],
  [
    [seat, both, alone],
    ['планы пар', 'планы групп'],
  ],
])('a mentor keeps a plan for each pair and one for each group: %j', (taught, plans) => {
  expect(usualDocuments(taught)).toEqual([...plans, 'учёт встреч', 'итоговый отчёт'])
})
