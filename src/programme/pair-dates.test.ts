import { expect, test } from 'vitest'
import { leavesTimeForPapers, usualDates } from './pair-dates.ts'

test('pairs usually begin on the first Monday that leaves three whole working days, and end with the lessons', () => {
  expect(usualDates('2026-09-21')).toEqual({ startsOn: '2026-09-28', endsOn: '2027-05-31' })
  expect(usualDates('2026-09-24'), 'Friday alone is too little').toEqual({
    startsOn: '2026-10-05',
    endsOn: '2027-05-31',
  })
  expect(usualDates('2026-09-27'), 'tomorrow is too soon').toEqual({ startsOn: '2026-10-05', endsOn: '2027-05-31' })
  expect(usualDates('2027-05-29')).toEqual({ startsOn: '2027-06-07', endsOn: '2027-08-31' })
  expect(usualDates('2027-08-30')).toEqual({ startsOn: '2027-09-06', endsOn: '2028-05-31' })
})

test.each([
  ['2026-09-21', '2026-09-22', false],
  ['2026-09-21', '2026-09-24', false],
  ['2026-09-21', '2026-09-25', true],
  ['2026-09-24', '2026-09-28', false],
  ['2026-11-02', '2026-11-06', false],
  ['2026-11-02', '2026-11-07', true],
])('published on %s, begun on %s', (today, startsOn, enough) => {
  expect(leavesTimeForPapers(today, startsOn)).toBe(enough)
})
