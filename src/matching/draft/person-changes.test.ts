import { expect, test } from 'vitest'
import type { Direction } from './draft.ts'
import { changesOfPeople } from './person-changes.ts'

const help = (mentorId: string, menteeId: string, competenceId: string) =>
  ({ mentorId, menteeId, competenceId }) as Direction

test('each person is told of once: whoever loses one wish and is helped with another stays with a mentor', () => {
  const before = [help('a', 'm', 'К1'), help('a', 'n', 'К1'), help('b', 'o', 'К2')]
  const after = [help('b', 'm', 'К2'), help('c', 'p', 'К3'), help('b', 'o', 'К2')]
  expect(changesOfPeople(before, after)).toEqual([
    { personId: 'n', kind: 'lost', before: [{ mentorId: 'a', competenceId: 'К1' }], after: [] },
    { personId: 'p', kind: 'gained', before: [], after: [{ mentorId: 'c', competenceId: 'К3' }] },
    {
      personId: 'm',
      kind: 'changed',
      before: [{ mentorId: 'a', competenceId: 'К1' }],
      after: [{ mentorId: 'b', competenceId: 'К2' }],
    },
  ])
})
