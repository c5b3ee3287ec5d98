import { keyOf } from '../candidates/candidate.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import { carryOver, type Earlier } from '../engine/earlier.ts'
import type { Certificate, Plan } from '../engine/plan.ts'
import { type Direction, inPlan, type Outcome } from './draft.ts'

/**
 * A certificate as it is kept with a draft: people by their number, a share as `[people, shares]`. The tree that proves a plan of exchanges
 * alone names arcs by numbers which nobody knows later, so it is not kept: it is checked before the draft is.
 */
export type CertificateJson = {
  people: string[]
  weights: Certificate['weights']
  mentorPrice: number[]
  shares: [number[], number[]][]
  coverage?: CoverageJson
  worstServed?: CoverageJson
} & Pick<Certificate, 'leastUtility' | 'isCut' | 'tolls' | 'circlesUncounted' | 'fromLists'>

type CoverageJson = { weights: Certificate['weights']; mentorPrice: number[] }

export function asCertificateJson(people: string[], certificate: Certificate): CertificateJson {
  const { mentorPrice, shares, coverage, worstServed, rings: _, quotaPrice: __, ...rest } = certificate
  return {
    ...rest,
    people,
    mentorPrice: [...mentorPrice],
    shares: shares.map((one) => [one.people, one.shares]),
    ...(coverage && { coverage: { ...coverage, mentorPrice: [...coverage.mentorPrice] } }),
    ...(worstServed && { worstServed: { ...worstServed, mentorPrice: [...worstServed.mentorPrice] } }),
  }
}

/** A kept draft as something to begin from, although people may have come and gone, and rules have changed. */
export function earlierOfDraft(
  posed: Posed,
  { gap }: Pick<Outcome, 'gap'>,
  certificate: CertificateJson,
  directions: readonly Direction[],
): Earlier {
  const chosen = inPlan(directions).map((one) => posed.indexOf.get(keyOf(one)))
  const given = { gap, chosen: [...chosen.keys()], certificate: asCertificate(certificate) }
  return carryOver(given, posed.people.length, {
    personOf: (old) => posed.personIndex.get(certificate.people[old]!),
    arcOf: (k) => chosen[k],
  })
}

/** The plan of a kept draft as the engine gave it, so that «what if» can be asked of it again; none if the people are others now. */
export function planOfDraft(
  posed: Posed,
  outcome: Outcome,
  certificate: CertificateJson,
  directions: readonly Direction[],
): Plan | undefined {
  if (posed.people.join() !== certificate.people.join()) return undefined
  const chosen = inPlan(directions)
    .map((one) => posed.indexOf.get(keyOf(one)))
    .filter((arc) => arc !== undefined)
    .sort((a, b) => a - b)
  return {
    status: outcome.status,
    chosen,
    coveredPeople: outcome.coveredPeople,
    coveredNeeds: outcome.coveredNeeds,
    coveredByPriority: outcome.coveredByPriority,
    utility: outcome.utility,
    reciprocalPairs: outcome.exchanges,
    cycles: outcome.cycles ?? 0,
    value: outcome.value,
    upperBound: outcome.upperBound,
    gap: outcome.gap,
    certificate: asCertificate(certificate),
    seconds: outcome.seconds,
    seed: 1,
  }
}

function asCertificate({
  people: _,
  mentorPrice,
  shares,
  coverage,
  worstServed,
  ...rest
}: CertificateJson): Certificate {
  return {
    ...rest,
    mentorPrice: Float64Array.from(mentorPrice),
    shares: shares.map(([people, shares]) => ({ people, shares })),
    coverage: coverage && { ...coverage, mentorPrice: Float64Array.from(coverage.mentorPrice) },
    ...(worstServed && { worstServed: { ...worstServed, mentorPrice: Float64Array.from(worstServed.mentorPrice) } }),
  }
}
