import { expect, test } from 'vitest'
import { coverageOf, isTaughtByNobody } from './coverage.ts'

const needs = (...levels: number[]) => levels.map((levelNow) => ({ levelNow }))
const offers = (...pairs: [number, number][]) => pairs.map(([level, places]) => ({ level, places }))

test.each([
  ['nobody needs it', needs(), offers([4, 2]), { needed: 0, able: 1, met: 0, withoutPlace: 0, nobody: 0 }, false],
  ['nobody can', needs(0, 1), offers(), { needed: 2, able: 0, met: 0, withoutPlace: 0, nobody: 2 }, true],
  ['enough places', needs(0, 1), offers([3, 2]), { needed: 2, able: 1, met: 2, withoutPlace: 0, nobody: 0 }, false],
  ['too few places', needs(0, 1, 1), offers([3, 2]), { needed: 3, able: 1, met: 2, withoutPlace: 1, nobody: 0 }, false],
  ['able but takes none', needs(1), offers([4, 0]), { needed: 1, able: 1, met: 0, withoutPlace: 1, nobody: 0 }, false],
  ['an equal is no mentor', needs(3), offers([3, 2]), { needed: 1, able: 1, met: 0, withoutPlace: 0, nobody: 1 }, true],
  [
    'the strongest is kept for the highest need',
    needs(1, 3),
    offers([4, 1], [3, 1]),
    { needed: 2, able: 2, met: 2, withoutPlace: 0, nobody: 0 },
    false,
  ],
])('%s', (_, wanted, given, expected, taughtByNobody) => {
  const coverage = coverageOf({ needs: wanted, offers: given })
  expect(coverage).toEqual(expected)
  expect(isTaughtByNobody(coverage)).toBe(taughtByNobody)
})

test('everybody who needs it is met, without a place, or with nobody', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const wanted = needs(...[0, 1, 2, 3].filter((level) => (seed >> level) & 1))
    const given = offers([3, seed % 3], [4, seed % 2])
    const { needed, met, withoutPlace, nobody } = coverageOf({ needs: wanted, offers: given })
    expect(met + withoutPlace + nobody).toBe(needed)
  }
})
