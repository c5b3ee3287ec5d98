import { expect, test } from 'vitest'
import { CAST } from './cast.ts'

test('the demo school has sixty people, all told apart, with a gender the papers can rely on', () => {
  expect(CAST).toHaveLength(60)
  expect(new Set(CAST.map(({ surname, given }) => `${surname} ${given}`)).size).toBe(60)
  expect(CAST.filter(({ gender }) => gender === null)).toEqual([])
  expect(CAST.every(({ birthYear, experienceYears }) => birthYear! + 18 + experienceYears! <= 2027)).toBe(true)
})
