import { type DirectionKey, wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { CIRCLE_WORTH, type RoundSettings } from '../round/round.ts'
import { circlesOf } from './circles.ts'
import { type Direction, type Outcome, pairsOf } from './draft.ts'

/** What a draft comes to, pairs and groups together: the only count that screens, prices and comparisons speak of. */
export type Figures = {
  /** People who asked for something; of them those helped, and those without a mentor. */
  asking: number
  helped: number
  without: number
  /** Two who help each other, be it in a group. */
  exchanges: number
  circles: number
  /** Pairs of circles that do not help each other; pairs one way outside circles that are no mere seat in a group. */
  inCircles: number
  /** Pairs and seats of circles that are counted among the exchanges or in the groups. */
  circlesElsewhere: number
  oneWay: number
  groups: number
  /** Seats in all groups. */
  seats: number
  /** Needs served of the first class: «прежде всего». */
  foremost: number
  /** Utility of all directions, and with the bonuses of the exchanges. */
  utility: number
  value: number
  /** Of all pairs and seats, those that stand already, and those still to be proposed. */
  standing: number
  fresh: number
}

type Counted = {
  settings: RoundSettings
  directions: readonly Direction[]
} & Pick<Figures, 'asking' | 'without' | 'foremost'>

/** Of a draft as it was kept. */
export const figuresOf = (outcome: Outcome, directions: readonly Direction[]): Figures =>
  countFigures({
    settings: outcome.settings,
    directions,
    asking: outcome.asking,
    without: outcome.without.length,
    foremost: outcome.foremost ?? outcome.coveredByPriority[0],
  })

/** Of directions that a desk is or might be left with. */
export function figuresAt({ exchange }: Desk, directions: readonly Direction[]): Figures {
  const needs = wantedNeeds(exchange)
  const asking = new Set(needs.map((need) => need.personId))
  const first = new Set(
    needs.filter((one) => one.priorityClass === 1).map((one) => `${one.personId} ${one.competenceId}`),
  )
  const helped = new Set(directions.map((one) => one.menteeId))
  const served = new Set(directions.map((one) => `${one.menteeId} ${one.competenceId}`))
  return countFigures({
    settings: exchange.settings,
    directions,
    asking: asking.size,
    without: [...asking].filter((id) => !helped.has(id)).length,
    foremost: [...first].filter((need) => served.has(need)).length,
  })
}

/** Of what has been proposed or agreed already, whatever the settings say now: no more than that there is so much of it. */
export type StandingFigures = Pick<Figures, 'standing' | 'oneWay' | 'groups'>

export function figuresOfStanding(
  settings: RoundSettings,
  engaged: readonly (DirectionKey & { groupId: string | null })[],
): StandingFigures {
  const directions = engaged.map((one) => ({ ...one, ...BARE, score: [], joins: one.groupId !== null }))
  return countFigures({ settings, directions, asking: 0, without: 0, foremost: 0 })
}

const BARE = { kind: 'peer', utility: 0, levelBefore: 0, levelTarget: 0, isStanding: true } as const

function countFigures({ settings, directions, asking, without, foremost }: Counted): Figures {
  const pairs = pairsOf(directions)
  const seated = directions.filter((one) => one.groupId !== null)
  const exchanges = pairs.filter((pair) => pair.kind === 'reciprocal').length
  const circles = circlesOf(pairs)
  const inCircle = new Set(circles.flat())
  const oneWay = pairs.filter((pair) => pair.kind !== 'reciprocal' && pair.kind !== 'group')
  const inCircles = oneWay.filter((pair) => inCircle.has(pair.key)).length
  const utility = directions.reduce((sum, one) => sum + one.utility, 0)
  const standing = pairs.filter((pair) => pair.directions.every((one) => one.isStanding)).length
  return {
    ...{ asking, without, foremost, exchanges, inCircles, utility, standing },
    helped: asking - without,
    circles: circles.length,
    circlesElsewhere: inCircle.size - inCircles,
    oneWay: oneWay.length - inCircles,
    groups: new Set(seated.map((one) => one.groupId)).size,
    seats: seated.length,
    value: utility + settings.reciprocity * exchanges + (settings.circles ? CIRCLE_WORTH * circles.length : 0),
    fresh: pairs.length - standing,
  }
}
