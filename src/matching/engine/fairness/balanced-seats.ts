import type { Instance } from '../instance.ts'

/**
 * The same problem with every mentor split into seats of one place, the k-th of which costs k × balance: so even load is part of the
 * assignment, which stays exact. The first seat bears the mentor's number; further ones follow after all people.
 */
export type BalancedSeats = {
  instance: Instance
  /** The same arcs with mentors as people again: two seats of one mentor are one link of an exchange. */
  links: Instance
  /** Arc of the problem behind each arc of a seat. */
  arcOf: Int32Array
  balance: number
  seats: readonly Seat[][]
}

/** `isFree`: no fixed arc sits there. */
type Seat = { person: number; cost: number; isFree: boolean }

export function withSeats(whole: Instance, balance: number): BalancedSeats {
  const seats = seatsOf(whole, balance)
  const arcs: { of: number; seat: Seat }[] = []
  const fixed = new Int32Array(whole.people)
  for (let a = 0; a < whole.arcs; a++) {
    const mentor = whole.arcMentor[a]!
    const own = seats[mentor]!
    if (whole.arcFixed[a]) arcs.push({ of: a, seat: own[fixed[mentor]!++]! })
    else for (const seat of openTo(own)) arcs.push({ of: a, seat })
  }
  const people = whole.people + seats.reduce((sum, own) => sum + own.length - 1, 0)
  const capacity = new Int32Array(people).fill(1)
  for (let p = 0; p < whole.people; p++) capacity[p] = Math.min(1, whole.mentorCapacity[p]!)
  const arcOf = Int32Array.from(arcs, ({ of }) => of)
  const pick = <T extends Int32Array | Uint8Array>(values: T) => {
    const picked = new (values.constructor as new (length: number) => T)(arcOf.length)
    arcOf.forEach((a, i) => {
      picked[i] = values[a]!
    })
    return picked
  }
  const grown = <T extends Int32Array | Uint8Array>(values: T) => {
    const all = new (values.constructor as new (length: number) => T)(people)
    all.set(values)
    return all
  }
  const instance: Instance = {
    ...whole,
    people,
    arcs: arcs.length,
    mentorCapacity: capacity,
    menteeCapacity: grown(whole.menteeCapacity),
    leftOut: grown(whole.leftOut),
    arcMentor: Int32Array.from(arcs, ({ seat }) => seat.person),
    arcNeed: pick(whole.arcNeed),
    arcUtility: Int32Array.from(arcs, ({ of, seat }) => whole.arcUtility[of]! - seat.cost),
    arcFixed: pick(whole.arcFixed),
    arcForbidden: pick(whole.arcForbidden),
  }
  return {
    instance,
    links: { ...instance, arcMentor: pick(whole.arcMentor), mentorCapacity: grown(whole.mentorCapacity) },
    arcOf,
    balance,
    seats,
  }
}

/** No more seats than somebody could take; the first for every mentor, with a place or without. */
function seatsOf({ people, arcs, arcMentor, arcFixed, mentorCapacity }: Instance, balance: number): Seat[][] {
  const known = new Int32Array(people)
  const fixed = new Int32Array(people)
  for (let a = 0; a < arcs; a++) {
    known[arcMentor[a]!]!++
    fixed[arcMentor[a]!]! += arcFixed[a]!
  }
  let next = people
  return Array.from({ length: people }, (_, p) =>
    Array.from({ length: Math.max(1, Math.min(mentorCapacity[p]!, known[p]!)) }, (_, k) => ({
      person: k === 0 ? p : next++,
      cost: k * balance,
      isFree: k >= fixed[p]!,
    })),
  )
}

/** A mentor whose seats are all held by fixed arcs stays known by the first, so that its price is. */
function openTo(seats: Seat[]): Seat[] {
  const free = seats.filter(({ isFree }) => isFree)
  return free.length > 0 ? free : seats.slice(0, 1)
}

/** What an arc pays to its mentor: the price and cost of the cheapest seat. In units of value. */
export function mentorPricesOf({ seats, balance }: BalancedSeats, seatPrice: Float64Array): Float64Array {
  return Float64Array.from(seats, (own) => {
    const held = own.filter(({ isFree }) => !isFree).length
    const least = Math.min(...openTo(own).map(({ person, cost }) => seatPrice[person]! + cost))
    return Math.max(least, (held - 1) * balance)
  })
}

/** More than one arc of one mentor costs at most that much, per arc. */
export function greatestSeatCost({ seats, balance }: BalancedSeats): number {
  return balance * seats.reduce((most, own) => Math.max(most, own.length - 1), 0)
}

/** What load as uneven as these arcs of seats make it takes off their utility. */
export function costOfSeats({ arcOf, balance }: BalancedSeats, whole: Instance, chosen: readonly number[]): number {
  return (
    balance *
    imbalanceOf(
      whole,
      Int32Array.from(chosen, (a) => arcOf[a]!),
    )
  )
}

/** Over all mentors, 0 + 1 + 2 + … for the arcs of each: 0 when nobody gives more than one. */
export function imbalanceOf({ people, arcMentor }: Instance, chosen: ArrayLike<number>): number {
  const load = new Int32Array(people)
  let sum = 0
  for (let i = 0; i < chosen.length; i++) sum += load[arcMentor[chosen[i]!]!]!++
  return sum
}
