import { expect, test } from 'vitest'
import { assets } from './assets.ts'

const sizeOf = async (name: string) => (await (await assets.request(`/fonts/${name}`)).arrayBuffer()).byteLength

test('the fonts of a first visit weigh less than 90 kB together', async () => {
  const sizes = await Promise.all(
    ['golos-cyrillic', 'golos-latin', 'pt-serif-cyrillic', 'pt-serif-latin'].map((name) => sizeOf(`${name}.woff2`)),
  )
  expect(Math.min(...sizes)).toBeGreaterThan(4000)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(90_000)
})
