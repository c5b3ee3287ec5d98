import { expect, test } from 'vitest'
import { isWorkingDay, workingDayFrom, workingDayUpTo } from './working-days.ts'

test.each([
  ['2026-11-22', '2026-11-23', 'Sunday'],
  ['2026-11-21', '2026-11-23', 'Saturday'],
  ['2026-11-23', '2026-11-23', 'Monday'],
  ['2026-11-04', '2026-11-05', 'a holiday on a Wednesday'],
  ['2026-03-07', '2026-03-10', 'the 8th of March on a Sunday: Monday is off'],
  ['2026-05-09', '2026-05-12', 'the 9th of May on a Saturday'],
  ['2027-05-01', '2027-05-04', 'the 1st of May on a Saturday'],
  ['2027-05-08', '2027-05-11', 'the 9th of May on a Sunday'],
  ['2027-06-12', '2027-06-15', 'the 12th of June on a Saturday'],
  ['2026-12-31', '2027-01-11', 'moved by decree, then the New Year holidays and a weekend'],
])('a term that ends on %s ends on %s (%s)', (day, workingDay) => {
  expect(workingDayFrom(day)).toBe(workingDay)
})

test('the last working day before days off', () => {
  expect(workingDayUpTo('2027-01-10')).toBe('2026-12-30')
  expect(workingDayUpTo('2026-06-12')).toBe('2026-06-11')
})

test('a year has as many working days as its production calendar says', () => {
  const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10))
  expect(days.filter(isWorkingDay)).toHaveLength(247)
})
