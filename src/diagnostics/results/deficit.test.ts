import { describe, expect, test } from 'vitest'
import { type Answer, isDeficit, isStrength, NO_ANSWER, needOf, type Rules, wantedLevel } from './deficit.ts'

const rules: Rules = { deficitUpTo: 1, deficitNeedsWish: true, strengthFrom: 3, strengthNeedsReadiness: true }
const said = (level: number | null, more: Partial<Answer> = {}): Answer => ({ ...NO_ANSWER, level, ...more })

test.each([
  ['low with a wish', said(1, { wishes: true }), false, {}, true],
  ['low without a wish', said(0), false, {}, false],
  ['low on a key item', said(1), true, {}, true],
  ['above the bound', said(2, { wishes: true }), true, {}, false],
  ['wish not demanded', said(1), false, { deficitNeedsWish: false }, true],
  ['a higher bound', said(2, { wishes: true }), false, { deficitUpTo: 2 }, true],
  ['left out', said(null), true, { deficitNeedsWish: false }, false],
])('deficit: %s', (_, answer, isKey, change, expected) => {
  expect(isDeficit(answer, isKey, { ...rules, ...change })).toBe(expected)
})

test.each([
  ['high and ready', said(3, { isReady: true }), {}, true],
  ['high, not ready', said(4), {}, false],
  ['high, readiness not demanded', said(3), { strengthNeedsReadiness: false }, true],
  ['ready, not high', said(2, { isReady: true }), {}, false],
  ['a higher bound', said(3, { isReady: true }), { strengthFrom: 4 }, false],
  ['left out', said(null), { strengthNeedsReadiness: false }, false],
])('strength: %s', (_, answer, change, expected) => {
  expect(isStrength(answer, { ...rules, ...change })).toBe(expected)
})

test.each([
  [0, 2],
  [1, 3],
  [2, 3],
  [3, 4],
])('from level %i one wants %i', (now, wanted) => {
  expect(wantedLevel(now)).toBe(wanted)
})

describe('need', () => {
  test.each([
    ['foremost', said(1, { wishes: true, isForemost: true }), false, 1],
    ['another wish', said(3, { wishes: true }), false, 2],
    ['a key deficit without a wish', said(1), true, 3],
    ['nothing wanted', said(1), false, null],
    ['nobody can be taught beyond 4', said(4, { wishes: true }), false, null],
    ['left out', said(null), true, null],
  ])('%s', (_, answer, isKey, expected) => {
    expect(needOf(answer, isKey, rules)?.priorityClass ?? null).toBe(expected)
  })
})
