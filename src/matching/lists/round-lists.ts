import { type Candidate, candidateBetween, keyOf, makeCandidate } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Instance } from '../engine/instance.ts'
import { keepBest } from '../engine/pricing/keep-best.ts'
import { type CandidateSource, candidateSource, type SourceParts } from './candidate-source.ts'

/** Best mentors of each need, and of each place of a mentor the best needs, that are held of a large round. */
export const LENGTHS = { topK: 12, floor: 2 } as const

/** A large round: the candidates that are held, and the source of all. */
export type RoundLists = { source: CandidateSource; candidates: Candidate[] }

/** The best of each need and each mentor, what is fixed, and what the last draft chose. */
export function listsOf(desk: Desk, parts: Omit<SourceParts, 'exchange'>): RoundLists {
  const source = candidateSource({ ...parts, exchange: desk.exchange })
  const candidates = candidatesOf(source, keepBest(source, LENGTHS).kept.instance(), parts)
  const known = new Set(candidates.map(keyOf))
  for (const key of desk.listed) {
    const candidate = known.has(keyOf(key)) ? null : candidateBetween(desk.exchange, key)
    if (candidate) candidates.push(candidate)
  }
  return { source, candidates }
}

/** The candidates that the arcs of an instance stand for, in their order. */
export function candidatesOf(
  source: CandidateSource,
  { arcs, arcNeed, arcMentor }: Instance,
  { people, fixed }: Pick<SourceParts, 'people' | 'fixed'>,
): Candidate[] {
  const byHand = new Map(fixed.map((one) => [keyOf(one), one]))
  return Array.from({ length: arcs }, (_, a) => {
    const need = source.needAt(arcNeed[a]!)
    const mentorId = people[arcMentor[a]!]!
    const hand = byHand.get(keyOf({ mentorId, menteeId: need.personId, competenceId: need.competenceId }))
    return hand ?? makeCandidate(source.exchange, need, source.offerOf(arcNeed[a]!, arcMentor[a]!)!)
  })
}
