import { candidateBetween, type DirectionKey, keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { pairKey } from './round.ts'

export type NotPossible = { kind: 'locks-clash' } | ({ kind: 'may-not-be' } & DirectionKey)

/** Whether what a draft has chosen may still be, as people, sheets and rules are now; only these are looked at, not all that could be. */
export function whatMayNotBe(desk: Desk, directions: readonly DirectionKey[]): NotPossible | null {
  const { exchange, groups, hand } = desk
  const byHand = tryToPose({ ...desk, exchange: { ...exchange, needs: [], offers: [] } })
  if ('flaw' in byHand) return { kind: 'locks-clash' }
  const settled = new Set(groups.flatMap((group) => group.directions).map(keyOf))
  const wanted = new Set(directions.map((one) => `${one.menteeId} ${one.competenceId}`))
  const given = new Set(directions.map((one) => `${one.mentorId} ${one.competenceId}`))
  const asked = {
    ...exchange,
    needs: exchange.needs.filter((one) => wanted.has(`${one.personId} ${one.competenceId}`)),
    offers: exchange.offers.filter((one) => given.has(`${one.personId} ${one.competenceId}`)),
  }
  const mayBe = (one: DirectionKey) =>
    !hand.declined.has(pairKey(one.mentorId, one.menteeId)) &&
    (byHand.indexOf.has(keyOf(one)) || settled.has(keyOf(one)) || candidateBetween(asked, one) !== null)
  const found = directions.find((one) => !mayBe(one))
  return found ? { kind: 'may-not-be', ...found } : null
}
