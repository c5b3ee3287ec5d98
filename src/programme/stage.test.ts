import { expect, test } from 'vitest'
import { dueDayForStart } from './stage.ts'

test.each([
  ['a year begun on time keeps the usual day', 1, '2026-09-01', '2026-09-15'],
  ['a programme begun later is not late from its first day', 1, '2026-11-16', '2026-11-30'],
  ['a Sunday gives way to the Friday before', 1, '2026-11-22', '2026-12-04'],
  ['the first of May, a Saturday, gives way to the Friday before', 6, '2026-09-01', '2027-04-30'],
] as const)('%s', (_, stage, startsOn, dueOn) => expect(dueDayForStart(stage, '2026-09-01', startsOn)).toBe(dueOn))
