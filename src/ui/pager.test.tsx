import { expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { onPage, PAGE_SIZE, Pager, pagingFrom } from './pager.tsx'

const rows = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, nth) => nth)

test('a list is cut into pages, and shown whole on demand', () => {
  expect(onPage(rows, 1)).toHaveLength(PAGE_SIZE)
  expect(onPage(rows, 3)).toEqual([PAGE_SIZE * 2])
  expect(onPage(rows, 99)).toEqual(onPage(rows, 3))
  expect(onPage(rows, 'all')).toHaveLength(rows.length)
  expect([undefined, '2', 'all', '-1', 'x'].map(pagingFrom)).toEqual([1, 2, 'all', 1, 1])
})

test('the links keep the filter', async () => {
  const vzaimno = await testApp()
  const { as } = await aSchool(vzaimno)
  const nav = await as(async (ctx) =>
    String(<Pager ctx={ctx} path="/s/people" query={{ status: 'works', search: '' }} total={101} paging={2} />),
  )
  await vzaimno.drop()
  const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, link]) => link?.replaceAll('&amp;', '&'))
  expect(links).toEqual([
    '/s/people?status=works&page=1',
    '/s/people?status=works&page=3',
    '/s/people?status=works&page=all',
  ])
  expect(nav).toContain('Страница 2 из 3')
  expect(nav).toContain('Показать все: 101')
})
