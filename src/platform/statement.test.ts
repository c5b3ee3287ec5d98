import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { statement } from './statement.ts'

const vzaimno = await testApp()
const { as, school } = await aSchool(vzaimno)
afterAll(() => vzaimno.drop())

const timesBuilt: string[] = []
const schoolNamed = statement((db, { slug, zone }: { slug: string; zone: string }) => {
  timesBuilt.push('once')
  return db.selectFrom('school').select(['id', 'shortName']).where('timeZone', '=', zone).where('slug', '=', slug)
})

test('is built once and asks with the values of each call', async () => {
  const zone = school.timeZone
  const found = await as(({ db }) => schoolNamed(db, { slug: school.slug, zone }))
  expect(found).toEqual([{ id: school.id, shortName: school.shortName }])
  expect(await as(({ db }) => schoolNamed(db, { zone, slug: 'no such school' }))).toEqual([])
  expect(await as(({ db }) => schoolNamed(db, { slug: school.slug, zone: 'Asia/Tokyo' }))).toEqual([])
  expect(timesBuilt).toEqual(['once'])
})
