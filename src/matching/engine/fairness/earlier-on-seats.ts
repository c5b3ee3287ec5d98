import type { Earlier } from '../earlier.ts'
import type { BalancedSeats } from './balanced-seats.ts'

/** An earlier plan on the seats of its mentors: fixed arcs first, then the others in their order; further seats are worth less. */
export function earlierOnSeats({ instance, links, arcOf, seats }: BalancedSeats, earlier: Earlier): Earlier {
  const on = new Map<number, number>()
  const anyOf = new Map<number, number>()
  arcOf.forEach((of, a) => {
    on.set(of * instance.people + instance.arcMentor[a]!, a)
    anyOf.set(of, a)
  })
  const given = new Int32Array(seats.length)
  const order = earlier.chosen.map((of) => anyOf.get(of)).filter((a) => a !== undefined)
  const chosen = order
    .sort((a, b) => instance.arcFixed[b]! - instance.arcFixed[a]! || a - b)
    .flatMap((a) => {
      const mentor = links.arcMentor[a]!
      const seat = seats[mentor]![given[mentor]!++]
      return seat ? (on.get(arcOf[a]! * instance.people + seat.person) ?? []) : []
    })
  const mentorPrice = new Float64Array(instance.people)
  seats.forEach((own, mentor) => {
    for (const { person, cost } of own)
      mentorPrice[person] = Math.max(0, earlier.certificate.mentorPrice[mentor]! - cost)
  })
  return { ...earlier, chosen: chosen.sort((a, b) => a - b), certificate: { ...earlier.certificate, mentorPrice } }
}
