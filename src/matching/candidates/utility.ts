import { CRITERIA, type Criterion, type RoundSettings } from '../round/round.ts'
import type { Need, Offer, Participant } from './participant.ts'
import { commonHours, sharesSubject } from './what-two-share.ts'

/** One criterion of a candidate: how well it is met (0…1) and what it weighs (0…10). */
export type ScorePart = { criterion: Criterion; value: number; weight: number }

export type Parties = {
  mentor: Participant
  mentee: Participant
  offer: Offer
  need: Need
  isPreferred: boolean
  /** The two worked together before and may go on. */
  isRunning: boolean
}

/** A lead of so many levels, and so many common hours a week, are as good as more. */
const ENOUGH_LEVELS = 3
const ENOUGH_HOURS = 3

const VALUE_OF_CLASS = { 1: 1, 2: 0.5, 3: 0.2 } as const

/** The criteria that can be judged for these two; what is not known is left out and weighs nothing. */
export function scoreOf(parties: Parties, weights: RoundSettings['weights']): ScorePart[] {
  return CRITERIA.flatMap((criterion) => {
    const value = VALUES[criterion](parties)
    const weight = weights[criterion]
    return value === null || weight === 0 ? [] : [{ criterion, value: Math.round(value * 1000) / 1000, weight }]
  })
}

const VALUES: Record<Criterion, (parties: Parties) => number | null> = {
  priority: ({ need }) => valueOfPriority(need),
  level: ({ offer, need }) => valueOfLevels(offer, need),
  readiness: ({ offer }) => offer.readiness,
  hours: ({ mentor, mentee }) => {
    const hours = commonHours(mentor, mentee)
    return hours === null ? null : valueOfHours(hours)
  },
  subject: ({ mentor, mentee }) => (sharesSubject(mentor, mentee) ? 1 : 0),
  load: ({ mentor }) => valueOfLoad(mentor),
  preference: ({ isPreferred }) => (isPreferred ? 1 : null),
  stay: ({ isRunning }) => (isRunning ? 1 : null),
}

export const valueOfPriority = ({ priorityClass }: Need): number => VALUE_OF_CLASS[priorityClass]
export const valueOfLevels = (offer: Offer, need: Need): number =>
  Math.max(0, Math.min(1, (offer.level - need.levelNow) / ENOUGH_LEVELS))
export const valueOfHours = (hours: number): number => Math.min(1, hours / ENOUGH_HOURS)
export const valueOfLoad = ({ load }: Participant): number => 1 / (1 + load)

/** The same utility from bare values and weights in the order of the criteria, NaN for what cannot be judged; for millions of them. */
export function utilityOfValues(values: Float64Array, weights: Float64Array): number {
  let weight = 0
  let worth = 0
  for (let k = 0; k < values.length; k++) {
    const own = weights[k]!
    if (own === 0 || Number.isNaN(values[k]!)) continue
    weight += own
    worth += own * (Math.round(values[k]! * 1000) / 1000)
  }
  return weight === 0 ? 1 : 1 + Math.round((999 * worth) / weight)
}

/** 1 + 999 × the weighted mean: a whole number 1…1000. */
export function utilityOf(score: readonly ScorePart[]): number {
  const weight = sum(score.map((part) => part.weight))
  if (weight === 0) return 1
  return 1 + Math.round((999 * sum(score.map((part) => part.weight * part.value))) / weight)
}

/** What each criterion brings, and could bring, out of a hundred points for the whole. */
export function pointsOf(score: readonly ScorePart[]): { criterion: Criterion; points: number; most: number }[] {
  const weight = sum(score.map((part) => part.weight))
  return score.map(({ criterion, value, weight: own }) => ({
    criterion,
    points: Math.round((100 * own * value) / weight),
    most: Math.round((100 * own) / weight),
  }))
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0)
