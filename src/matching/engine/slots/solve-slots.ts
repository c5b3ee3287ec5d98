import { gapOf } from '../plan.ts'
import { coverageOf } from '../tally.ts'
import type { Watch } from '../watch.ts'
import { Clock } from '../watch.ts'
import type { SlotPlan, SlotProof, Talk } from './slot-plan.ts'
import type { SlotInstance } from './slot-problem.ts'
import { possibleTalks, talksAtPrices } from './talk-prices.ts'
import { TalkTable } from './talk-table.ts'

export type SlotSettings = { /** Rounds of prices. */ tries: number; timeLimit: number; seed: number }

export const defaultSlotSettings: SlotSettings = { tries: 80, timeLimit: 20, seed: 1 }

/**
 * Who talks to whom in which slot: as many people as possible, then the greatest utility. Exact where nobody has to be in two talks
 * at once and no slot runs out of places while mentors limit their talks; otherwise prices settle those, with a proven bound.
 * Same problem and settings, same plan.
 */
export function solveSlots(whole: SlotInstance, wanted: Partial<SlotSettings> = {}, watch?: Watch): SlotPlan {
  const settings = { ...defaultSlotSettings, ...wanted }
  const clock = new Clock(settings.timeLimit, watch)
  clock.enter('search')
  const search = new SlotSearch(whole)
  for (let k = 0; k < settings.tries && !search.isProven() && (k === 0 || !clock.isLate()); k++) search.step(k)
  const { best, proof, bound } = search
  const { people, utility } = best
  const coverage = coverageOf(
    whole.instance,
    best.talks.map(({ arc }) => arc),
  )
  const peopleBound = Math.floor(bound / proof.personWeight + 1e-9)
  const upperBound = Math.floor(bound - proof.personWeight * people + 1e-6)
  return {
    status: search.isProven() ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    talks: best.talks.toSorted((a, b) => a.slot - b.slot || a.arc - b.arc),
    coveredPeople: people,
    coveredNeeds: coverage.needs,
    coveredByPriority: coverage.byPriority,
    utility,
    peopleBound,
    upperBound,
    gap: gapOf(utility, upperBound),
    proof,
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}

/** Prices rise where too much is asked for and fall where there is room; each time the talks are made to fit. */
class SlotSearch {
  best: TalkTable
  proof: SlotProof
  bound = Infinity
  private readonly whole: SlotInstance
  private readonly possible: Talk[]
  private prices: SlotProof
  private pace = 1
  private idle = 0

  constructor(whole: SlotInstance) {
    const { instance, slots } = whole
    this.whole = whole
    this.best = new TalkTable(whole)
    this.possible = [...possibleTalks(whole)].sort(
      (a, b) => instance.arcUtility[b.arc]! - instance.arcUtility[a.arc]! || a.arc - b.arc || a.slot - b.slot,
    )
    this.prices = {
      personWeight: 1000 * instance.needs + 1,
      seatPrice: new Float64Array(instance.people * slots),
      timePrice: new Float64Array(instance.people * slots),
      mentorPrice: new Float64Array(instance.people),
      placePrice: new Float64Array(slots),
    }
    this.proof = this.prices
  }

  isProven(): boolean {
    return Math.floor(this.bound + 1e-6) <= this.worth(this.best)
  }

  step(round: number): void {
    const talks = talksAtPrices(this.whole, this.prices)
    this.fit(talks)
    const bound = boundAt(this.whole, this.possible, this.prices)
    this.idle = bound < this.bound ? 0 : this.idle + 1
    if (bound < this.bound) {
      this.bound = bound
      this.proof = copyOf(this.prices)
    }
    if (this.idle === 5) {
      this.pace /= 2
      this.idle = 0
      this.prices = copyOf(this.proof)
    }
    this.move(talks, bound, round)
  }

  private worth({ people, utility }: TalkTable): number {
    return this.prices.personWeight * people + utility
  }

  /** First talks for people who have none, then further ones, the best first; what does not fit is sought elsewhere. */
  private fit(talks: readonly Talk[]): void {
    const { instance } = this.whole
    const table = new TalkTable(this.whole)
    const taker = ({ arc }: Talk) => instance.needMentee[instance.arcNeed[arc]!]!
    const byUtility = talks.toSorted(
      (a, b) => instance.arcUtility[b.arc]! - instance.arcUtility[a.arc]! || a.arc - b.arc,
    )
    for (const list of [byUtility, this.possible]) {
      for (const talk of list) if (!table.isCovered(taker(talk))) table.offer(talk)
      if (list === byUtility) for (const talk of list) table.offer(talk)
    }
    for (const talk of this.possible) table.offer(talk)
    if (this.worth(table) > this.worth(this.best)) this.best = table
  }

  /** A step of the subgradient with Polyak's length. */
  private move(talks: readonly Talk[], bound: number, round: number): void {
    const { instance, slots, places, mentorSeats } = this.whole
    const time = new Int32Array(instance.people * slots).fill(-mentorSeats)
    const place = places.map((n) => -n)
    for (const { arc, slot } of talks) {
      time[instance.needMentee[instance.arcNeed[arc]!]! * slots + slot]! += mentorSeats
      time[instance.arcMentor[arc]! * slots + slot]!++
      place[slot]!++
    }
    const { timePrice, placePrice } = this.prices
    const moves = (over: number, price: number) => over > 0 || (over < 0 && price > 0)
    let steepness = 0
    time.forEach((over, k) => {
      if (moves(over, timePrice[k]!)) steepness += over ** 2
    })
    place.forEach((over, s) => {
      if (moves(over, placePrice[s]!)) steepness += over ** 2
    })
    if (steepness === 0) return
    const gap = Math.min(bound - this.worth(this.best), 1000 * Math.sqrt(steepness))
    const step = (this.pace * Math.max(gap, 1 / (round + 1))) / steepness
    this.prices = {
      ...this.prices,
      timePrice: timePrice.map((price, k) => toSixteenths(price + step * time[k]!)),
      placePrice: placePrice.map((price, s) => toSixteenths(price + step * place[s]!)),
    }
  }
}

/** Not below zero. Sums of sixteenths are exact, so that a flow never goes round in circles after a rounded gain. */
function toSixteenths(price: number): number {
  return Math.max(0, Math.round(16 * price) / 16)
}

function copyOf(proof: SlotProof): SlotProof {
  return {
    ...proof,
    seatPrice: proof.seatPrice.slice(),
    timePrice: proof.timePrice.slice(),
    mentorPrice: proof.mentorPrice.slice(),
    placePrice: proof.placePrice.slice(),
  }
}

/** What seats, places and hours bring at the prices, and what every mentee would then choose. */
function boundAt(
  { instance, slots, places, mentorSeats }: SlotInstance,
  possible: readonly Talk[],
  proof: SlotProof,
): number {
  const { seatPrice, timePrice, mentorPrice, placePrice } = proof
  let sum = 0
  for (const price of seatPrice) sum += mentorSeats * price
  for (const price of timePrice) sum += mentorSeats * price
  mentorPrice.forEach((price, p) => {
    sum += instance.mentorCapacity[p]! * price
  })
  placePrice.forEach((price, s) => {
    sum += places[s]! * price
  })
  const gain = new Float64Array(instance.needs).fill(-Infinity)
  for (const { arc, slot } of possible) {
    const need = instance.arcNeed[arc]!
    const giver = instance.arcMentor[arc]!
    const taker = instance.needMentee[need]!
    const hours = mentorSeats * timePrice[taker * slots + slot]! + timePrice[giver * slots + slot]!
    const price = seatPrice[giver * slots + slot]! + mentorPrice[giver]! + placePrice[slot]! + hours
    gain[need] = Math.max(gain[need]!, instance.arcUtility[arc]! - price)
  }
  const gains: number[][] = Array.from({ length: instance.people }, () => [])
  gain.forEach((one, need) => {
    gains[instance.needMentee[need]!]!.push(one)
  })
  gains.forEach((own, p) => {
    let worth = proof.personWeight
    let best = 0
    for (const one of own.sort((a, b) => b - a).slice(0, instance.menteeCapacity[p])) {
      worth += one
      best = Math.max(best, worth)
    }
    sum += best
  })
  return sum
}
