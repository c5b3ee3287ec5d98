import { expect, test } from 'vitest'
import type { DeskRule } from '../desk/desk-rule.ts'
import { actOf, lastAct } from './rule-list.tsx'

const rule = (id: string, minute: number, more: Partial<DeskRule> = {}): DeskRule => ({
  ...{ id, kind: 'lock', cause: 'hand', mentorId: 'a', menteeId: id, competenceId: 'c', capacity: null, groupId: null },
  ...{ besidePair: false, isNewcomer: false, madeAt: new Date(60_000 * minute), ...more },
})

test('the last act is called what the curator did, whatever else it locked', () => {
  const seats = [rule('m', 2, { groupId: 'g' }), rule('n', 2, { groupId: 'g', isNewcomer: true })]
  const called = (...rules: DeskRule[]) => actOf(lastAct(rules)!)
  expect(called(rule('k', 1), ...seats, rule('z', 2))).toBe('seat')
  expect(called(rule('k', 1), seats[0]!, rule('z', 2))).toBe('group')
  expect(called(...seats, rule('z', 3))).toBe('lock')
  expect(called(...seats, rule('z', 3, { kind: 'ungroup' }))).toBe('unseat')
  expect(called(...seats, rule('z', 3, { kind: 'forbid', cause: 'declined' }))).toBe('seat')
})
