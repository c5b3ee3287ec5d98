import { isFromZero, isSeed, isWhole, readWith } from '../read-settings.ts'
import { seededRandom } from '../seeded-random.ts'
import type { Watch } from '../watch.ts'
import { Clock } from '../watch.ts'
import { bestMeetings, proveMeetings } from './best-meetings.ts'
import { circleRounds } from './circle-rounds.ts'
import { colourRounds } from './colour-rounds.ts'
import { improveRounds } from './improve-rounds.ts'
import type { Meeting, RotationPlan, RotationProof } from './rotation-plan.ts'
import type { RotationInstance } from './rotation-problem.ts'

export type RotationSettings = { seed: number /** Tries per person and round. */; steps: number; timeLimit: number }

export const defaultRotationSettings: RotationSettings = { seed: 1, steps: 400, timeLimit: 20 }

const rules = { seed: isSeed, steps: isWhole(0), timeLimit: isFromZero }

/**
 * Who meets whom in which round: as many wishes as possible, then as many meetings, then breaks spread evenly; nobody meets twice.
 * Between two sides exact. Without sides by the circle method, improved where there are wishes, with a proven bound. Same problem and
 * settings, same plan. Throws `SettingsError`.
 */
export function solveRotation(
  instance: RotationInstance,
  wanted: Partial<RotationSettings> = {},
  watch?: Watch,
): RotationPlan {
  const settings = readWith(defaultRotationSettings, wanted, rules)
  const clock = new Clock(settings.timeLimit, watch)
  clock.enter('bound')
  const proof = proveMeetings(instance)
  const bound = boundOf(instance, proof)
  const wishesBound = Math.floor(bound / proof.wishWeight)
  clock.enter('search')
  const rounds = instance.hasSides
    ? colourRounds(instance.people, instance.rounds, bestMeetings(instance))
    : withinOneSide(instance, settings, clock, { wishesBound, bound, wishWeight: proof.wishWeight })
  const figures = figuresOf(instance, rounds)
  const reached = figures.wishes === wishesBound
  const most = instance.rounds * instance.tables
  const meetingsBound = reached ? Math.min(most, bound - proof.wishWeight * figures.wishes) : most
  const isProven = reached && figures.meetings === meetingsBound
  return {
    status: isProven ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    rounds: rounds.map((round) => seatAtTables(instance, round)),
    ...figures,
    wishesBound,
    meetingsBound,
    proof,
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}

function withinOneSide(
  instance: RotationInstance,
  { seed, steps }: RotationSettings,
  clock: Clock,
  { wishesBound, bound, wishWeight }: { wishesBound: number; bound: number; wishWeight: number },
) {
  const table = circleRounds(instance, shuffled(instance.people, seed))
  const most = bound - wishWeight * wishesBound
  const isBest = ({ wishes, meetings, unevenness }: { wishes: number; meetings: number; unevenness: number }) =>
    (wishes === wishesBound && meetings >= most && unevenness <= mostEven(instance.people, meetings)) || clock.isLate()
  const partners = improveRounds(instance, table, { steps: steps * instance.people * instance.rounds, seed, isBest })
  return partners.map((partner) => {
    const round: { a: number; b: number }[] = []
    partner.forEach((b, a) => {
      if (b > a) round.push({ a, b })
    })
    return round
  })
}

/** Σ degree² when so many meetings fall as evenly as can be. */
function mostEven(people: number, meetings: number): number {
  const each = Math.floor((2 * meetings) / people)
  const more = 2 * meetings - each * people
  return (people - more) * each ** 2 + more * (each + 1) ** 2
}

function shuffled(people: number, seed: number): number[] {
  const random = seededRandom(seed)
  const order = Array.from({ length: people }, (_, p) => p)
  for (let k = people - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[order[k], order[other]] = [order[other]!, order[k]!]
  }
  return order
}

/** Rounded down: what is counted is whole. */
function boundOf({ people, rounds, tables, wish }: RotationInstance, proof: RotationProof): number {
  let sum = rounds * tables * proof.tablePrice
  for (let a = 0; a < people; a++) {
    sum += rounds * proof.personPrice[a]!
    for (let b = a + 1; b < people; b++) {
      const wanted = wish[a * people + b]!
      const worth = wanted * proof.wishWeight + 1
      if (wanted >= 0) sum += Math.max(0, worth - proof.personPrice[a]! - proof.personPrice[b]! - proof.tablePrice)
    }
  }
  return Math.floor(sum + 1e-6)
}

function figuresOf({ people, wish, rounds: count }: RotationInstance, rounds: { a: number; b: number }[][]) {
  const met = new Int32Array(people)
  let wishes = 0
  let meetings = 0
  for (const { a, b } of rounds.flat()) {
    met[a]!++
    met[b]!++
    meetings++
    wishes += wish[a * people + b]!
  }
  let asked = 0
  for (let a = 0; a < people; a++) for (let b = a + 1; b < people; b++) asked += Math.max(0, wish[a * people + b]!)
  const breaks = rounds.map((round) => {
    const seated = new Set(round.flatMap(({ a, b }) => [a, b]))
    return Array.from({ length: people }, (_, p) => p).filter((p) => !seated.has(p))
  })
  return {
    breaks,
    wishes,
    wishesAsked: asked,
    meetings,
    leastBreaks: count - Math.max(...met),
    mostBreaks: count - Math.min(...met),
  }
}

/** Whoever of the smaller side keeps a table of their own where there is one for each; otherwise tables in order. */
function seatAtTables(
  { people, side, hasSides, tables }: RotationInstance,
  round: { a: number; b: number }[],
): Meeting[] {
  const ofSide = (which: number) => Array.from({ length: people }, (_, p) => p).filter((p) => side[p] === which)
  const hosts = ofSide(0).length <= ofSide(1).length ? ofSide(0) : ofSide(1)
  const own = new Map(hasSides && hosts.length <= tables ? hosts.map((p, table) => [p, table]) : [])
  return round
    .map(({ a, b }, k) => ({ table: own.get(a) ?? own.get(b) ?? k, a: Math.min(a, b), b: Math.max(a, b) }))
    .sort((x, y) => x.table - y.table)
}
