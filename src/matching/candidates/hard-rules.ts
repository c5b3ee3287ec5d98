import { pairKey, type RoundSettings } from '../round/round.ts'
import { admitsKind, directionKind } from './direction-kind.ts'
import type { Need, Offer, Participant } from './participant.ts'
import { commonHours, sharesSubject } from './what-two-share.ts'

/** What keeps two people apart, or keeps this skill from passing between them. */
export type Hindrance =
  | 'avoided'
  | 'declined'
  | 'parted'
  | 'paired-already'
  /** Proposed or agreed in this round: what else they could help with goes into the same pair. */
  | 'together'
  | 'subordination'
  | 'no-places'
  | 'level'
  | 'kind'
  /** Which kind it is cannot be told, and not every kind is wanted. */
  | 'kind-unknown'
  | 'hours'
  | 'subject'

/** What no hand overrules: people who must not meet are not paired. */
export const UNTOUCHABLE = [
  'avoided',
  'declined',
  'subordination',
  'paired-already',
  'together',
] as const satisfies Hindrance[]

/** Pairs that must not be, by `pairKey`. */
export type NeverAgain = {
  avoided: ReadonlySet<string>
  declined: ReadonlySet<string>
  parted: ReadonlySet<string>
  pairedAlready: ReadonlySet<string>
  together: ReadonlySet<string>
}

/** The first hard rule between two people, whatever the skill; what was struck out on the desk comes last. */
export function hindranceBetween(
  mentor: Participant,
  mentee: Participant,
  never: NeverAgain,
  settings: RoundSettings,
): Hindrance | null {
  const key = pairKey(mentor.id, mentee.id)
  if (never.avoided.has(key)) return 'avoided'
  if (never.pairedAlready.has(key)) return 'paired-already'
  if (settings.barsSubordination && isSubordination(mentor, mentee)) return 'subordination'
  const kind = directionKind(mentor, mentee)
  if (!admitsKind(settings, kind)) return kind === 'unknown' ? 'kind-unknown' : 'kind'
  if (settings.demands.includes('subject') && !sharesSubject(mentor, mentee)) return 'subject'
  const hours = commonHours(mentor, mentee)
  if (hours === 0 || (hours === null && settings.demands.includes('hours'))) return 'hours'
  if (mentor.places === 0) return 'no-places'
  if (never.together.has(key)) return 'together'
  if (never.declined.has(key)) return 'declined'
  return never.parted.has(key) ? 'parted' : null
}

/** The mentor must know enough more for this need. */
export function hindranceOfLevel(offer: Offer, need: Need, settings: RoundSettings): Hindrance | null {
  return offer.level - need.levelNow < settings.levelsAbove ? 'level' : null
}

/** One is the other's superior; the director is everybody's. */
function isSubordination(a: Participant, b: Participant): boolean {
  return a.superiorId === b.id || b.superiorId === a.id || a.isDirector || b.isDirector
}
