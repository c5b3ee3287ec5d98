import { expect, test } from 'vitest'
import type { Desk } from '../candidates/exchange-queries.ts'
import { deskAfter } from '../desk/desk-after.ts'
import { type Direction, pairsOf } from '../draft/draft.ts'
import { seededRandom } from '../engine/seeded-random.ts'
import { BALANCE, type RoundSettings } from '../round/round.ts'
import { deskOf, keptOf, type OnPaper } from '../sample-desk.ts'
import { priceOf } from './price-change.ts'

/** Sixteen people, places scarce; every other one who asks was left out last time. */
function drawn(seed: number, settings: Partial<RoundSettings>): Desk {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const skill = () => ['x', 'y'][below(2)]!
  const people = Array.from(
    { length: 16 },
    (_, k): OnPaper => ({
      id: `id-${k}`,
      ...{ born: `${1960 + below(40)}`, experienceYears: below(30), hoursPerWeek: 1 + below(3) },
      subjects: [['физика', 'музыка'][below(2)]!],
      places: settings.balance ? 3 : 1,
      wants: random() < 0.6 ? { [skill()]: 2 } : {},
      gives: random() < 0.35 ? [skill()] : [],
    }),
  )
  const desk = deskOf(people, { reciprocity: 0, ...settings })
  const asking = desk.exchange.needs.map((one) => one.personId)
  return { ...desk, leftOut: new Set(settings.fair ? asking.filter((_, k) => k % 2 === 1) : []) }
}

const evenness = (directions: readonly Direction[]) =>
  [...Map.groupBy(directions, (one) => one.mentorId).values()].reduce(
    (sum, { length: n }) => sum + (n * (n - 1)) / 2,
    0,
  )

test.each<[string, Partial<RoundSettings>]>([
  ['fair', { fair: true }],
  ['balanced', { balance: true }],
  ['fair and balanced', { fair: true, balance: true }],
])('what parting costs is what the desk solved again has lost: %s', (_, settings) => {
  let [asked, waiting, uneven] = [0, 0, 0]
  for (let seed = 7; seed <= 14; seed++) {
    const desk = drawn(seed, settings)
    const kept = keptOf(desk)
    for (const { oneId, otherId } of pairsOf(kept.directions)) {
      const act = { kind: 'part', mentorId: oneId, menteeId: otherId } as const
      const price = priceOf(desk, kept, act, {})
      if (price.kind !== 'price') throw new Error(price.kind)
      asked++
      const { directions } = keptOf(deskAfter(desk, act, kept.directions))
      const helped = new Set(directions.map((one) => one.menteeId))
      const net = price.people.map(({ kind }) => (kind === 'gained' ? 1 : kind === 'lost' ? -1 : 0))
      const was = new Set(kept.directions.map((one) => one.menteeId)).size
      expect([seed, was + net.reduce<number>((sum, n) => sum + n, 0)]).toEqual([seed, helped.size])
      expect(price.leftOut.after).toBe([...helped].filter((id) => desk.leftOut.has(id)).length)
      const cost = (unevenness: number) => (settings.balance ? BALANCE * unevenness : 0)
      const worth = directions.reduce((sum, one) => sum + one.utility, 0) - cost(evenness(directions))
      expect(price.after.value - cost(price.unevenness.after)).toBe(worth)
      expect(price.isAsGood).toBe(false)
      waiting += Number(price.leftOut.after < price.leftOut.before)
      uneven += Number(price.unevenness.after > price.unevenness.before)
    }
  }
  expect(asked).toBeGreaterThan(20)
  if (settings.fair) expect(waiting).toBeGreaterThan(0)
  if (settings.balance) expect(uneven).toBeGreaterThan(0)
})
