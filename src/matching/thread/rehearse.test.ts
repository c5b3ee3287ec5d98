import { afterAll, describe, expect, test } from 'vitest'
import { openOwnThreads } from '../../open-threads.ts'
import { solveDesk } from '../desk/solve-desk.ts'
import { drawnDesk } from './drawn-desk.ts'
import { rehearse } from './rehearse.ts'

describe('a rehearsal', () => {
  const threads = openOwnThreads()
  afterAll(() => threads.close())

  test('solves desks as a school has them', () => {
    const solved = solveDesk(drawnDesk(30, 1), undefined, {})
    if ('flaw' in solved) throw new Error(solved.flaw)
    expect(solved.violations).toEqual([])
    expect(solved.plan.reciprocalPairs).toBeGreaterThan(0)
  })

  test('ends when it is asked to, before its first school is done', () => {
    let asked = 0
    const solved = rehearse(undefined, { isOver: () => asked++ > 3, onProgress: () => {} })
    expect(solved).toBe(0)
  })

  test('gives way to a task, which alone is answered', async () => {
    threads.warm('rehearse')
    const running = threads.run('rehearse', undefined)
    running.stop()
    await running.begun
    expect(await running.answer).toBe(0)
  })
})
