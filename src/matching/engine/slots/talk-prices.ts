import { SmallFlow } from '../exact/small-flow.ts'
import type { SlotProof, Talk } from './slot-plan.ts'
import type { SlotInstance } from './slot-problem.ts'

/**
 * The best talks at prices for places and mentees' time, exactly: a flow from mentees through their needs to seats of mentors in
 * slots, and on to the mentors. It fills in the prices of seats and mentors. What it may break: places, and a person in two talks at once.
 */
export function talksAtPrices(whole: SlotInstance, proof: SlotProof): Talk[] {
  const { instance, slots, mentorSeats } = whole
  const { people, needs } = instance
  const [source, sink] = [0, 1]
  const mentee = (p: number) => 2 + p
  const need = (n: number) => 2 + people + n
  const mentor = (p: number) => 2 + people + needs + p
  const seat = (p: number, s: number) => 2 + 2 * people + needs + p * slots + s
  const flow = new SmallFlow(2 + 2 * people + needs + people * slots, source, sink)
  for (let p = 0; p < people; p++) {
    const takes = instance.menteeCapacity[p]!
    if (takes > 0) flow.add(source, mentee(p), 1, -proof.personWeight)
    if (takes > 1) flow.add(source, mentee(p), takes - 1, 0)
  }
  for (let n = 0; n < needs; n++) flow.add(mentee(instance.needMentee[n]!), need(n), 1, 0)
  const options: { arc: number; talk: Talk }[] = []
  const seats = new Map<number, number>()
  for (const talk of possibleTalks(whole)) {
    const { arc, slot } = talk
    const [giver, taker] = [instance.arcMentor[arc]!, instance.needMentee[instance.arcNeed[arc]!]!]
    const place = giver * slots + slot
    if (!seats.has(place)) seats.set(place, flow.add(seat(giver, slot), mentor(giver), mentorSeats, 0))
    const time = mentorSeats * proof.timePrice[taker * slots + slot]! + proof.timePrice[place]!
    const price = proof.placePrice[slot]! + time
    const cost = price - instance.arcUtility[arc]!
    options.push({ arc: flow.add(need(instance.arcNeed[arc]!), seat(giver, slot), 1, cost), talk })
  }
  const exits = Array.from({ length: people }, (_, p) => flow.add(mentor(p), sink, instance.mentorCapacity[p]!, 0))
  flow.run()
  const talks = options.filter(({ arc }) => flow.flowOn(arc) > 0).map(({ talk }) => talk)
  const potential = flow.potentials()
  proof.seatPrice.fill(0)
  for (const [place, arc] of seats) proof.seatPrice[place] = flow.priceOf(arc, potential)
  exits.forEach((arc, p) => {
    proof.mentorPrice[p] = flow.priceOf(arc, potential)
  })
  return talks
}

/** Every arc in every slot in which both can come. */
export function* possibleTalks({ instance, slots, free }: SlotInstance): Generator<Talk> {
  const { arcs, arcMentor, arcNeed, needMentee, arcForbidden } = instance
  for (let arc = 0; arc < arcs; arc++) {
    if (arcForbidden[arc]) continue
    const [giver, taker] = [arcMentor[arc]!, needMentee[arcNeed[arc]!]!]
    for (let slot = 0; slot < slots; slot++)
      if (free[giver * slots + slot] && free[taker * slots + slot]) yield { arc, slot }
  }
}
