import type { DirectionKey } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { pairKey } from '../round/round.ts'
import type { PairAct } from './desk-act.ts'
import type { Hand } from './desk-rule.ts'
import { isSameDirection } from './keep-rules.ts'

/** The desk as an act of the curator would leave it: what `make-desk-rule.ts` then writes, nothing written yet. */
export function deskAfter(desk: Desk, act: PairAct, directions: readonly DirectionKey[]): Desk {
  const hand = handAfter(desk.hand, act, directions)
  const { exchange } = desk
  const participants = new Map(exchange.participants)
  if (act.kind === 'capacity') {
    const mentor = participants.get(act.mentorId)!
    participants.set(mentor.id, { ...mentor, places: Math.max(0, act.capacity - mentor.load) })
  }
  const groups = desk.groups.flatMap((group) => {
    if (group.isStanding) return [group]
    const directions = hand.lockedGroups.get(group.id) ?? []
    return directions.length > 0 ? [{ ...group, directions }] : []
  })
  const never = { ...exchange.never, parted: hand.parted }
  return { ...desk, hand, groups, exchange: { ...exchange, participants, never, preferred: hand.preferred } }
}

function handAfter(hand: Hand, act: PairAct, directions: readonly DirectionKey[]): Hand {
  if (act.kind === 'capacity') return { ...hand, capacities: new Map(hand.capacities).set(act.mentorId, act.capacity) }
  const key = pairKey(act.mentorId, act.menteeId)
  const isOfTheTwo = (one: DirectionKey) => pairKey(one.mentorId, one.menteeId) === key
  const without = (keys: ReadonlySet<string>) => new Set([...keys].filter((one) => one !== key))
  const unlocked = (goes: (one: DirectionKey) => boolean) => ({
    locks: hand.locks.filter((one) => !goes(one)),
    lockedGroups: new Map([...hand.lockedGroups].map(([id, of]) => [id, of.filter((one) => !goes(one))])),
  })
  const free = { parted: without(hand.parted), preferred: without(hand.preferred) }
  switch (act.kind) {
    case 'lock': {
      const { locks, lockedGroups } = unlocked((one) => isSameDirection(one, act))
      const { mentorId, menteeId, competenceId } = act
      return { ...hand, ...free, lockedGroups, locks: [...locks, { mentorId, menteeId, competenceId }] }
    }
    case 'keep': {
      const { locks, lockedGroups } = unlocked(isOfTheTwo)
      return { ...hand, preferred: free.preferred, lockedGroups, locks: [...locks, ...directions.filter(isOfTheTwo)] }
    }
    case 'release':
      return { ...hand, ...unlocked(isOfTheTwo) }
    case 'prefer':
      return { ...hand, parted: free.parted, preferred: free.preferred.add(key) }
    case 'part':
      return { ...hand, ...unlocked(isOfTheTwo), preferred: free.preferred, parted: free.parted.add(key) }
  }
}
