import { expect, test } from 'vitest'
import { groupsIn, kindInList } from './mentoring-terms.ts'
import { usualDocuments } from './supplementary-agreement-values.ts'

const alone = { kind: 'traditional', groupId: null, directions: ['дебаты'] } as const
const seat = { kind: 'group', groupId: 'a', directions: ['Тесты'] } as const
const other = { kind: 'group', groupId: 'b', directions: ['Блог'] } as const

test('a list tells who sits together; groups are numbered by their topics', () => {
  const all = [alone, seat, other, seat]
  expect(groupsIn(all)).toEqual(['b', 'a'])
  const kinds = all.map((one) => kindInList(one, all).replaceAll('\u00a0', ' '))
  expect(kinds).toEqual(['традиционное', 'групповое (группа 2)', 'групповое (группа 1)', 'групповое (группа 2)'])
})

test.each([
  [[alone], ['план пары']],
  [[alone, alone], ['планы пар']],
  [[seat, seat], ['план группы']],
  [
    [alone, seat],
    ['план пары', 'план группы'],
  ],
  [
    [seat, other, alone, alone],
    ['планы пар', 'планы групп'],
  ],
])('a mentor keeps a plan for each pair and one for each group: %j', (taught, plans) => {
  expect(usualDocuments(taught)).toEqual([...plans, 'учёт встреч', 'итоговый отчёт'])
})
