import { timesOfWeek } from '../../diagnostics/sheet/hard-no-times.ts'
import type { Participant } from './participant.ts'

/** Lessons and after, five days: what everybody's week has. */
const WEEK = timesOfWeek(5)

/** Hours a week that both have; 0 where one can only when the other cannot, null where either did not say. */
export function commonHours(
  a: Pick<Participant, 'hoursPerWeek' | 'hardNoTimes'>,
  b: Pick<Participant, 'hoursPerWeek' | 'hardNoTimes'>,
): number | null {
  if (a.hoursPerWeek === null || b.hoursPerWeek === null) return null
  const isFree = WEEK.some((time) => !a.hardNoTimes.includes(time) && !b.hardNoTimes.includes(time))
  return isFree ? Math.min(a.hoursPerWeek, b.hoursPerWeek) : 0
}

export function sharesSubject(a: Pick<Participant, 'subjects'>, b: Pick<Participant, 'subjects'>): boolean {
  const known = new Set(a.subjects.map((subject) => subject.toLowerCase()))
  return b.subjects.some((subject) => known.has(subject.toLowerCase()))
}
