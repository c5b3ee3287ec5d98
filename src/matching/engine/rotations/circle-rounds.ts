import type { RotationInstance } from './rotation-problem.ts'
import { RoundsTable } from './rounds-table.ts'

/**
 * The circle method: one sits still, the others move on by a place; in n − 1 rounds everybody meets everybody. With an odd number,
 * whoever would meet the empty chair waits. With few tables those who have met most wait.
 */
export function circleRounds(instance: RotationInstance, order: readonly number[]): RoundsTable {
  const table = new RoundsTable(instance)
  const chairs = order.length % 2 === 0 ? [...order] : [...order, -1]
  const [still, ...moving] = chairs as [number, ...number[]]
  for (let round = 0; round < instance.rounds; round++) {
    const ring = [still, ...moving.map((_, k) => moving[(k + round) % moving.length]!)]
    const pairs = Array.from({ length: chairs.length / 2 }, (_, k) => [ring[k]!, ring[chairs.length - 1 - k]!] as const)
    const met = ([a, b]: readonly [number, number]) => table.degree[a]! + table.degree[b]!
    const possible = pairs.filter(([a, b]) => a >= 0 && b >= 0 && table.mayMeet(a, b)).sort((a, b) => met(a) - met(b))
    for (const [a, b] of possible.slice(0, instance.tables)) table.add(round, a, b)
  }
  table.keep()
  return table
}
