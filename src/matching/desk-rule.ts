import type { DirectionKey } from './candidate.ts'
import { pairKey } from './round.ts'

export type RuleKind = 'lock' | 'prefer' | 'forbid' | 'capacity'

/** The curator's hand on the desk, or what two people decided themselves by declining. */
export type DeskRule = {
  id: string
  kind: RuleKind
  cause: 'hand' | 'declined'
  mentorId: string
  menteeId: string | null
  competenceId: string | null
  capacity: number | null
  madeAt: Date
}

/** What the rules that stand amount to. */
export type Hand = {
  locks: DirectionKey[]
  parted: Set<string>
  declined: Set<string>
  preferred: Set<string>
  capacities: Map<string, number>
}

export function handOf(rules: readonly DeskRule[]): Hand {
  const hand: Hand = {
    locks: [],
    parted: new Set(),
    declined: new Set(),
    preferred: new Set(),
    capacities: new Map(),
  }
  for (const rule of rules) {
    if (rule.kind === 'capacity') hand.capacities.set(rule.mentorId, rule.capacity ?? 0)
    if (!rule.menteeId) continue
    const key = pairKey(rule.mentorId, rule.menteeId)
    if (rule.kind === 'forbid') (rule.cause === 'declined' ? hand.declined : hand.parted).add(key)
    if (rule.kind === 'prefer') hand.preferred.add(key)
    if (rule.kind === 'lock' && rule.competenceId)
      hand.locks.push({ mentorId: rule.mentorId, menteeId: rule.menteeId, competenceId: rule.competenceId })
  }
  return hand
}
