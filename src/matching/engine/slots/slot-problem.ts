import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import type { Arc, Person } from '../problem.ts'
import { ProblemError } from '../problem.ts'

/** `free`: ids of the slots in which this person can come. */
export type SlotPerson = Person & { free: readonly string[] }

/** A time at which talks take place; `places` = how many at once (rooms), as many as anybody likes when absent. */
export type Slot = { id: string; places?: number }

export type SlotProblem = {
  slots: readonly Slot[]
  people: readonly SlotPerson[]
  arcs: readonly Arc[]
  /** Mentees who talk to one mentor in one slot; 1 when absent. */
  mentorSeats?: number
}

/** Capacities count talks. `free[person × slots + slot]`. */
export type SlotInstance = {
  instance: Instance
  slots: number
  places: Int32Array
  free: Uint8Array
  mentorSeats: number
}

export type SlotFlaw = 'duplicate-slot' | 'bad-places' | 'unknown-slot' | 'bad-seats'

/** `place` is the index of the slot or the person, absent for the figures. */
export class SlotError extends Error {
  readonly flaw: SlotFlaw
  readonly list: 'slots' | 'people' | undefined
  readonly place: number | undefined
  constructor(flaw: SlotFlaw, list?: 'slots' | 'people', place?: number) {
    super(list ? `${flaw} at ${list}[${place}]` : flaw)
    this.name = 'SlotError'
    this.flaw = flaw
    this.list = list
    this.place = place
  }
}

const unlimited = 1_000_000

/** Throws `SlotError`, or `ProblemError` for people and arcs (a talk is never fixed). */
export function readSlots({ slots, people, arcs, mentorSeats = 1 }: SlotProblem): SlotInstance {
  const instance = readProblem({ people, arcs })
  const fixed = instance.arcFixed.indexOf(1)
  if (fixed >= 0) throw new ProblemError('no-fixed-here', 'arcs', fixed)
  if (!isWhole(mentorSeats, 1)) throw new SlotError('bad-seats')
  const number = new Map<string, number>()
  slots.forEach(({ id, places = unlimited }, s) => {
    if (number.has(id)) throw new SlotError('duplicate-slot', 'slots', s)
    if (!isWhole(places, 0)) throw new SlotError('bad-places', 'slots', s)
    number.set(id, s)
  })
  const free = new Uint8Array(people.length * slots.length)
  people.forEach((person, p) => {
    for (const id of person.free) {
      const s = number.get(id)
      if (s === undefined) throw new SlotError('unknown-slot', 'people', p)
      free[p * slots.length + s] = 1
    }
  })
  const places = Int32Array.from(slots, (slot) => slot.places ?? unlimited)
  return { instance, slots: slots.length, places, free, mentorSeats }
}

function isWhole(value: number, from: number): boolean {
  return Number.isInteger(value) && value >= from && value <= unlimited
}
