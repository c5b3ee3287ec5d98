import type { DirectionKind, RoundSettings } from '../round/round.ts'
import type { Participant } from './participant.ts'

/** From how many years of experience more the help is the traditional one, from the elder to the younger. */
const YEARS_OF_A_TRADITIONAL_MENTOR = 5

type Life = Pick<Participant, 'born' | 'experienceYears'>

/**
 * Reverse: the younger helps the elder, or where ages are unknown the less experienced the more experienced; that the
 * mentor is stronger in the skill is a hard rule of every candidate. Unknown where nobody is known to be younger, and the experience of
 * either is not known: equals and the traditional kind cannot then be told apart.
 */
export function directionKind(mentor: Life, mentee: Life): DirectionKind {
  if (isYounger(mentor, mentee)) return 'reverse'
  if (mentor.experienceYears === null || mentee.experienceYears === null) return 'unknown'
  const ahead = mentor.experienceYears - mentee.experienceYears
  return ahead >= YEARS_OF_A_TRADITIONAL_MENTOR ? 'traditional' : 'peer'
}

/** Who is not known to be younger, nor of longer experience, counts as an equal: where equals are not wanted, nothing is guessed. */
export const admitsKind = ({ kinds }: Pick<RoundSettings, 'kinds'>, kind: DirectionKind): boolean =>
  kinds.includes(kind === 'unknown' ? 'peer' : kind)

function isYounger(mentor: Life, mentee: Life): boolean {
  const byAge = comparedAges(mentor.born, mentee.born)
  if (byAge !== null) return byAge > 0
  if (mentor.experienceYears === null || mentee.experienceYears === null) return false
  return mentor.experienceYears < mentee.experienceYears
}

/** Positive when the first was born later; null when it cannot be told (a bare year against the same year). */
function comparedAges(one: string | null, other: string | null): number | null {
  if (!one || !other) return null
  const length = Math.min(one.length, other.length)
  const [a, b] = [one.slice(0, length), other.slice(0, length)]
  if (a === b) return length === 10 ? 0 : null
  return a > b ? 1 : -1
}
