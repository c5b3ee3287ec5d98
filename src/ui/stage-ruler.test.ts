import { expect, test } from 'vitest'
import type { Frame } from '../platform/context.ts'
import { stageState } from './stage-ruler.tsx'

const frame = (done: number[], shown: number[]): Frame => ({
  schoolYear: '2026/27',
  programmeId: 'p',
  stages: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
    number,
    dueOn: `2026-1${number > 2 ? 2 : 0}-10`,
    doneOn: done.includes(number) ? '2026-09-10' : null,
    note: shown.includes(number) ? 'есть' : '',
  })),
})

test.each([
  ['a new year', [], [], 'now ahead ahead ahead ahead ahead ahead'],
  ['a stage marked done', [1], [1], 'done now ahead ahead ahead ahead ahead'],
  ['work on a later stage leaves the earlier behind', [], [1, 2, 5], 'done done done done now ahead ahead'],
  ['all done', [1, 2, 3, 4, 5, 6, 7], [], 'done done done done done done done'],
] as const)('%s', (_, done, shown, said) => {
  const states = [1, 2, 3, 4, 5, 6, 7].map((number) => stageState(frame([...done], [...shown]), number, '2026-09-20'))
  expect(states.join(' ')).toBe(said)
})

test('a stage past its day is late', () => expect(stageState(frame([], []), 1, '2026-10-11')).toBe('late'))
