import type { Instance } from './instance.ts'
import type { Plan, Share } from './plan.ts'

/**
 * What a search may begin from: a plan of nearly the same instance, in the numbers of this one. It need not be possible any more, and
 * its prices and shares need prove nothing. A `Plan` of an instance with the same people and arcs is one.
 */
export type Earlier = Pick<Plan, 'chosen' | 'gap'> & {
  certificate: Pick<Plan['certificate'], 'mentorPrice' | 'shares'>
  /** People the change is about, where that is known: parts that hang together without them are left as they were. */
  around?: readonly number[]
  /** It comes of a bound alone: its prices and shares are begun from, but nothing has been searched around its plan. */
  isRough?: boolean
}

/** From an earlier plan the search goes on until the gap is no wider than its own, if that was no wider than this. */
const wideEnough = 0.001

/** The gap at which a search from an earlier plan ends. */
export function enoughFrom(earlier: Pick<Earlier, 'gap'> | undefined, enough: number): number {
  return Math.max(enough, Math.min(earlier?.gap ?? 0, wideEnough))
}

/**
 * An earlier plan in the numbers of another instance of so many people. `personOf` and `arcOf` give the new number of an old one,
 * undefined when it is gone.
 */
export function carryOver(
  { chosen, gap, certificate }: Earlier,
  people: number,
  numbers: { personOf: (old: number) => number | undefined; arcOf: (old: number) => number | undefined },
): Earlier {
  const mentorPrice = new Float64Array(people)
  certificate.mentorPrice.forEach((price, old) => {
    const person = numbers.personOf(old)
    if (person !== undefined) mentorPrice[person] = price
  })
  const shares = certificate.shares.flatMap((share) => {
    const members = share.people.map(numbers.personOf)
    return members.every((p) => p !== undefined) ? [lowestFirst({ people: members, shares: share.shares })] : []
  })
  const arcs = chosen.map(numbers.arcOf).filter((arc) => arc !== undefined)
  return {
    chosen: arcs.sort((a, b) => a - b),
    gap,
    certificate: { mentorPrice, shares: shares.sort((a, b) => compareRings(a.people, b.people)) },
  }
}

function lowestFirst({ people, shares }: Share): Share {
  const first = people.indexOf(Math.min(...people))
  const turned = <T>(list: readonly T[]) => [...list.slice(first), ...list.slice(0, first)]
  return { people: turned(people), shares: turned(shares) }
}

/** The order in which rings are numbered: pairs before circles, then person by person. */
export function compareRings(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return a.length - b.length
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!
  return 0
}

/** Whether these arcs are together a plan of the instance. */
export function isPossible(instance: Instance, chosen: readonly number[]): boolean {
  const { arcs, arcMentor, arcNeed, needMentee, arcFixed, arcForbidden } = instance
  const gives = instance.mentorCapacity.slice()
  const takes = instance.menteeCapacity.slice()
  const served = new Uint8Array(instance.needs)
  let fixed = 0
  for (let a = 0; a < arcs; a++) fixed += arcFixed[a]!
  for (const a of chosen) {
    const need = arcNeed[a]!
    if (arcForbidden[a] || served[need]) return false
    if (gives[arcMentor[a]!]!-- <= 0 || takes[needMentee[need]!]!-- <= 0) return false
    served[need] = 1
    fixed -= arcFixed[a]!
  }
  return fixed === 0
}
