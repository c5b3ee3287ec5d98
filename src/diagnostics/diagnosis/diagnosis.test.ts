import { expect, test } from 'vitest'
import { diagnosisState, progressOf, takesAnswers } from './diagnosis.ts'

const period = { opensOn: '2026-09-14', closesOn: '2026-09-30', closedAt: null }
const now = new Date()

test.each([
  ['2026-09-13', null, 'ahead', false, false],
  ['2026-09-14', null, 'open', true, true],
  ['2026-09-30', null, 'open', true, true],
  ['2026-10-01', null, 'over', false, true],
  ['2026-09-20', now, 'closed', false, false],
] as const)('on %s, closed at %s: %s', (today, closedAt, state, screen, paper) => {
  const whole = { ...period, closedAt }
  expect(diagnosisState(whole, today)).toBe(state)
  expect(takesAnswers(whole, today, 'screen')).toBe(screen)
  expect(takesAnswers(whole, today, 'paper')).toBe(paper)
})

test.each([
  [null, null, 'not-started'],
  [now, null, 'in-progress'],
  [now, now, 'submitted'],
] as const)('started %s, submitted %s: %s', (startedAt, submittedAt, expected) => {
  expect(progressOf({ startedAt, submittedAt })).toBe(expected)
})
