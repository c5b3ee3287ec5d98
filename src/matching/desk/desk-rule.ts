import type { DirectionKey } from '../candidates/candidate.ts'
import type { LockedSeat } from '../groups/group-lock.ts'
import { pairKey } from '../round/round.ts'

export type RuleKind = 'lock' | 'prefer' | 'forbid' | 'capacity' | 'ungroup'

/** The curator's hand on the desk, or what two people decided themselves by declining. */
export type DeskRule = {
  id: string
  kind: RuleKind
  cause: 'hand' | 'declined'
  mentorId: string
  menteeId: string | null
  competenceId: string | null
  capacity: number | null
  /** A lock of a whole group. */
  groupId: string | null
  besidePair: boolean
  /** Of a lock of a group: it was made to put this person in. */
  isNewcomer: boolean
  madeAt: Date
}

/** What the rules that stand amount to. */
export type Hand = {
  locks: DirectionKey[]
  /** Groups that are to stay as they are, by their ids. */
  lockedGroups: Map<string, LockedSeat[]>
  /** By `ungroupedKey`: who leads no group of a topic, or not with whom. */
  ungrouped: Set<string>
  parted: Set<string>
  declined: Set<string>
  preferred: Set<string>
  capacities: Map<string, number>
}

export function handOf(rules: readonly DeskRule[]): Hand {
  const hand: Hand = {
    locks: [],
    lockedGroups: new Map(),
    ungrouped: new Set(),
    parted: new Set(),
    declined: new Set(),
    preferred: new Set(),
    capacities: new Map(),
  }
  for (const rule of rules) {
    if (rule.kind === 'ungroup') hand.ungrouped.add(ungroupedKey(rule))
    if (rule.kind === 'capacity') hand.capacities.set(rule.mentorId, rule.capacity ?? 0)
    if (!rule.menteeId) continue
    const key = pairKey(rule.mentorId, rule.menteeId)
    if (rule.kind === 'forbid') (rule.cause === 'declined' ? hand.declined : hand.parted).add(key)
    if (rule.kind === 'prefer') hand.preferred.add(key)
    if (rule.kind === 'lock' && rule.competenceId) {
      const lock = { mentorId: rule.mentorId, menteeId: rule.menteeId, competenceId: rule.competenceId }
      if (rule.groupId) groupOf(hand, rule.groupId).push({ ...lock, besidePair: rule.besidePair })
      else hand.locks.push(lock)
    }
  }
  return hand
}

function groupOf({ lockedGroups }: Hand, id: string): LockedSeat[] {
  const known = lockedGroups.get(id) ?? []
  lockedGroups.set(id, known)
  return known
}

/** Of a mentor and a topic; with a mentee, of the seat alone. */
export const ungroupedKey = (of: { mentorId: string; competenceId: string | null; menteeId: string | null }): string =>
  `${of.mentorId} ${of.competenceId} ${of.menteeId ?? ''}`
