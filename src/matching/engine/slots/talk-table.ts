import type { Talk } from './slot-plan.ts'
import type { SlotInstance } from './slot-problem.ts'

/** Talks that fit together, while they are being put together. */
export class TalkTable {
  readonly talks: Talk[] = []
  utility = 0
  people = 0
  private readonly whole: SlotInstance
  private readonly served: Uint8Array
  private readonly given: Int32Array
  private readonly taken: Int32Array
  private readonly inPlace: Int32Array
  private readonly giving: Int32Array
  private readonly taking: Uint8Array

  constructor(whole: SlotInstance) {
    const { instance, slots } = whole
    this.whole = whole
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
  offer(talk: Talk): boolean {
    const { instance, slots, places, mentorSeats } = this.whole
    const { arc, slot } = talk
    const need = instance.arcNeed[arc]!
    const [giver, taker] = [instance.arcMentor[arc]!, instance.needMentee[need]!]
    const fits =
      !this.served[need] &&
      !this.taking[taker * slots + slot] &&
      !this.taking[giver * slots + slot] &&
      this.giving[taker * slots + slot] === 0 &&
      this.given[giver]! < instance.mentorCapacity[giver]! &&
      this.taken[taker]! < instance.menteeCapacity[taker]! &&
      this.giving[giver * slots + slot]! < mentorSeats &&
      this.inPlace[slot]! < places[slot]!
    if (!fits) return false
    this.served[need] = 1
    this.given[giver]!++
    if (this.taken[taker]!++ === 0) this.people++
    this.inPlace[slot]!++
    this.giving[giver * slots + slot]!++
    this.taking[taker * slots + slot] = 1
    this.utility += instance.arcUtility[arc]!
    this.talks.push(talk)
    return true
  }
}
