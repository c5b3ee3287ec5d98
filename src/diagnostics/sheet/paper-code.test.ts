import { expect, test } from 'vitest'
import { NO_ANSWER } from '../results/deficit.ts'
import { readPaperCode, writePaperCode } from './paper-code.ts'

const read = (text: string) => {
  const reading = readPaperCode(text)
  return 'answer' in reading ? reading.answer : reading.fault
}

test.each([
  ['3', { ...NO_ANSWER, level: 3 }],
  ['3х', { ...NO_ANSWER, level: 3, wishes: true }],
  ['3П', { ...NO_ANSWER, level: 3, isReady: true }],
  ['2хп', { ...NO_ANSWER, level: 2, wishes: true, isReady: true }],
  ['1!', { ...NO_ANSWER, level: 1, wishes: true, isForemost: true }],
  [' 2 х п ', { ...NO_ANSWER, level: 2, wishes: true, isReady: true }],
  ['2[g', { ...NO_ANSWER, level: 2, wishes: true, isReady: true }],
  ['0', { ...NO_ANSWER, level: 0 }],
  ['', NO_ANSWER],
  ['-', NO_ANSWER],
  ['5х', 'level'],
  ['х', 'level'],
  ['12', 'level'],
  ['3я', 'mark'],
  ['три', 'mark'],
])('%s', (typed, expected) => {
  expect(read(typed)).toEqual(expected)
})

test('what is written is read back the same', () => {
  for (const level of [0, 1, 2, 3, 4])
    for (const wishes of [false, true])
      for (const isReady of [false, true])
        for (const isForemost of wishes ? [false, true] : [false]) {
          const answer = { level, wishes, isReady, isForemost }
          expect(read(writePaperCode(answer))).toEqual(answer)
        }
})
