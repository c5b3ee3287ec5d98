import { expect, test } from 'vitest'
import { SHIPPED_BLOCKS } from './catalogue/catalogue-edition.ts'
import { type SampledPerson, sampleSheet } from './samples.ts'

const items = SHIPPED_BLOCKS.flatMap((block) =>
  block.items.map((_, index) => ({ id: `${block.code}${index + 1}`, code: `${block.code}${index + 1}` })),
)
const people = (experienceYears: number): SampledPerson[] =>
  Array.from({ length: 20 }, (_, n) => ({ id: `${n}`, surname: `Учитель${n}`, experienceYears, position: 'учитель' }))
const mean = (block: string, years: number) => {
  const levels = people(years).flatMap((person) =>
    [...sampleSheet(person, items).answers]
      .filter(([code]) => code.startsWith(block))
      .map(([, { level }]) => level ?? 0),
  )
  return levels.reduce((sum, level) => sum + level, 0) / levels.length
}

test('the young are stronger in the digital, the experienced in talking to parents', () => {
  expect(mean('Ц', 2)).toBeGreaterThan(mean('Ц', 30) + 1)
  expect(mean('К', 30)).toBeGreaterThan(mean('К', 2) + 1)
})

test('the same seed gives the same sheet, another seed another', () => {
  const [person] = people(5)
  expect(sampleSheet(person!, items)).toEqual(sampleSheet(person!, items))
  expect(sampleSheet(person!, items, 5, 2)).not.toEqual(sampleSheet(person!, items))
})

test('what matters most is among the wishes, three at most', () => {
  for (const person of [...people(2), ...people(30)]) {
    const { answers, foremost } = sampleSheet(person, items)
    expect(foremost.length).toBeLessThanOrEqual(3)
    expect(foremost.every((id) => answers.get(id)?.wishes)).toBe(true)
  }
})
