import type { PossibleTalks } from './possible-talks.ts'

/** Talks that fit together, while they are being put together; by their number among the possible ones. */
export class TalkTable {
  readonly chosen: number[] = []
  utility = 0
  people = 0
  private readonly talks: PossibleTalks
  private readonly served: Uint8Array
  private readonly given: Int32Array
  private readonly taken: Int32Array
  private readonly inPlace: Int32Array
  private readonly giving: Int32Array
  private readonly taking: Uint8Array

  constructor(talks: PossibleTalks) {
    const { instance, slots } = talks.whole
    this.talks = talks
    this.served = new Uint8Array(instance.needs)
    this.given = new Int32Array(instance.people)
    this.taken = new Int32Array(instance.people)
    this.inPlace = new Int32Array(slots)
    this.giving = new Int32Array(instance.people * slots)
    this.taking = new Uint8Array(instance.people * slots)
  }

  isCovered(person: number): boolean {
    return this.taken[person]! > 0
  }

  /** Adds the talk if it breaks no rule. */
  offer(talk: number): boolean {
    const { whole, need, giver, taker, slot, giverHour, takerHour, utility } = this.talks
    const { instance, places, mentorSeats } = whole
    const [n, m, i, s] = [need[talk]!, giver[talk]!, taker[talk]!, slot[talk]!]
    const [giverAt, takerAt] = [giverHour[talk]!, takerHour[talk]!]
    const fits =
      !this.served[n] &&
      !this.taking[takerAt] &&
      !this.taking[giverAt] &&
      this.giving[takerAt] === 0 &&
      this.given[m]! < instance.mentorCapacity[m]! &&
      this.taken[i]! < instance.menteeCapacity[i]! &&
      this.giving[giverAt]! < mentorSeats &&
      this.inPlace[s]! < places[s]!
    if (!fits) return false
    this.served[n] = 1
    this.given[m]!++
    if (this.taken[i]!++ === 0) this.people++
    this.inPlace[s]!++
    this.giving[giverAt]!++
    this.taking[takerAt] = 1
    this.utility += utility[talk]!
    this.chosen.push(talk)
    return true
  }
}

/** `first`, then a talk for everybody who can have one, then further ones, in the given order. */
export function fitTalks(talks: PossibleTalks, first: readonly number[], order: readonly number[]): TalkTable {
  const table = new TalkTable(talks)
  for (const t of first) table.offer(t)
  for (const t of order) if (!table.isCovered(talks.taker[t]!)) table.offer(t)
  for (const t of order) table.offer(t)
  return table
}

/** More people, or as many and a greater utility. */
export const isBetter = (a: TalkTable, b: TalkTable): boolean =>
  a.people > b.people || (a.people === b.people && a.utility > b.utility)
