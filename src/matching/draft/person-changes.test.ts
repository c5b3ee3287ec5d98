import { expect, test } from 'vitest'
import type { Direction } from './draft.ts'
import { changesOfPeople } from './person-changes.ts'

const help = (mentorId: string, menteeId: string, competenceId: string) =>
  ({ mentorId, menteeId, competenceId, groupId: null }) as Direction

const pair = (lead: string, competenceId: string) => ({ competenceId, leadIds: [lead], isGroup: false })

test('each person is told of once: whoever loses one wish and is helped with another stays with a mentor', () => {
  const before = [help('a', 'm', 'К1'), help('a', 'n', 'К1'), help('b', 'o', 'К2')]
  const after = [help('b', 'm', 'К2'), help('c', 'p', 'К3'), help('b', 'o', 'К2')]
  expect(changesOfPeople(before, after)).toEqual([
    { personId: 'n', kind: 'lost', before: [pair('a', 'К1')], after: [] },
    { personId: 'p', kind: 'gained', before: [], after: [pair('c', 'К3')] },
    {
      personId: 'm',
      kind: 'changed',
      before: [pair('a', 'К1')],
      after: [pair('b', 'К2')],
    },
  ])
})

test('a group instead of a pair is a change, with the same mentor and the same topic', () => {
  const seat = { ...help('a', 'm', 'К1'), groupId: 'g' } as Direction
  expect(changesOfPeople([help('a', 'm', 'К1')], [seat])).toEqual([
    {
      personId: 'm',
      kind: 'changed',
      before: [pair('a', 'К1')],
      after: [{ competenceId: 'К1', leadIds: ['a'], isGroup: true }],
    },
  ])
})
