import type { Participant } from './participant.ts'

/** Hours a week that both have; null where either did not say. */
export function commonHours(
  a: Pick<Participant, 'hoursPerWeek' | 'hardNoTimes'>,
  b: Pick<Participant, 'hoursPerWeek' | 'hardNoTimes'>,
): number | null {
  if (a.hoursPerWeek === null || b.hoursPerWeek === null) return null
  return Math.min(a.hoursPerWeek, b.hoursPerWeek)
}

export function sharesSubject(a: Pick<Participant, 'subjects'>, b: Pick<Participant, 'subjects'>): boolean {
  const known = new Set(a.subjects.map((subject) => subject.toLowerCase()))
  return b.subjects.some((subject) => known.has(subject.toLowerCase()))
}
