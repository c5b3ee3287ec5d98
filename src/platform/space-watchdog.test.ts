import { expect, test } from 'vitest'
import { watchSpace } from './space-watchdog.ts'

const megabyte = 1024 * 1024

async function watched(total: number, reserve: number) {
  const disk = { free: total, total }
  const changes: boolean[] = []
  const space = await watchSpace({
    places: ['/'],
    reserveBytes: reserve,
    measure: async () => disk,
    onChange: ({ isLow }) => changes.push(isLow),
    everyMs: 3_600_000,
  })
  const at = async (free: number) => {
    disk.free = free
    await space.check()
    return space.isLow
  }
  return { at, changes }
}

test('reading only below the reserve, and writing again only when clearly above it', async () => {
  const { at, changes } = await watched(100_000 * megabyte, 300 * megabyte)
  expect(await at(301 * megabyte)).toBe(false)
  expect(await at(299 * megabyte)).toBe(true)
  expect(await at(310 * megabyte)).toBe(true)
  expect(await at(400 * megabyte)).toBe(false)
  expect(changes).toEqual([true, false])
})

test('a small disk keeps a share free, not more than itself', async () => {
  const { at } = await watched(200 * megabyte, 300 * megabyte)
  expect(await at(100 * megabyte)).toBe(false)
  expect(await at(29 * megabyte)).toBe(true)
})

test('the real disk is measured', async () => {
  const space = await watchSpace({ places: ['.'], reserveBytes: 1 })
  space.stop()
  expect(space.freeBytes).toBeGreaterThan(0)
  expect(space.freeBytes).toBeLessThan(Number.MAX_SAFE_INTEGER)
})
