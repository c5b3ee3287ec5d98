import { expect, test } from 'vitest'
import { slugOf, slugsFrom } from './slug.ts'

test.each([
  ['МБОУ «СОШ № 5»', 'sosh-5'],
  ['МАОУ СОШ №118 г. Челябинска', 'sosh-118-g-chelyabinska'],
  ['ГБОУ Школа № 1535', 'shkola-1535'],
  ['Гимназия имени Щербакова', 'gimnaziya-imeni-scherbakova'],
  ['№ 5', 'school-5'],
  ['Demo school', 'school-demo-school'],
  ['Account', 'school-account'],
  ['「」', 'school-1'],
])('%s is %s', (shortName, slug) => {
  expect(slugOf(shortName)).toBe(slug)
  expect(slug).toMatch(/^[a-z0-9][a-z0-9-]{1,62}$/)
})

test('the next ones are numbered', () => {
  const slugs = slugsFrom('sosh-5')
  expect([slugs.next().value, slugs.next().value, slugs.next().value]).toEqual(['sosh-5', 'sosh-5-2', 'sosh-5-3'])
})
