import { type Exchange, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { NoReturn } from '../draft/draft.ts'

/** The exchanges that could be, and who is free for them in a plan of exchanges alone. */
export class Returns {
  private readonly exchange: Exchange
  private readonly posed: Posed
  private readonly chosen: ReadonlySet<number>
  private readonly gives: Map<number, number[]>
  private readonly full: { givers: Set<number>; takers: Set<number>; needs: Set<number> }

  constructor(exchange: Exchange, posed: Posed, chosen: readonly number[]) {
    this.exchange = exchange
    this.posed = posed
    this.chosen = new Set(chosen)
    this.gives = Map.groupBy(this.openArcs(), (arc) => posed.instance.arcMentor[arc]!)
    const { arcMentor, arcNeed, mentorCapacity, menteeCapacity } = posed.instance
    this.full = {
      givers: filled(
        chosen.map((arc) => arcMentor[arc]!),
        mentorCapacity,
      ),
      takers: filled(
        chosen.map((arc) => this.menteeOf(arc)),
        menteeCapacity,
      ),
      needs: new Set(chosen.map((arc) => arcNeed[arc]!)),
    }
  }

  /** Why none of these ways to help somebody comes with a way back; null where one does, and everybody in it is free. */
  whatIsMissing(arcs: readonly number[]): NoReturn | null {
    const person = this.menteeOf(arcs[0]!)
    if (!this.gives.has(person)) return this.nothingToGive(this.posed.people[person]!)
    const rings = arcs.flatMap((arc) => this.ringsThrough(arc))
    if (rings.length === 0) return { obstacle: 'no-circle' }
    const busy = rings.map((ring) => this.busyIn(ring))
    if (busy.some((people) => people.length === 0)) return null
    const ids = [...new Set(busy.flat())].map((one) => this.posed.people[one]!)
    return { obstacle: 'taken', personIds: ids.sort() }
  }

  /** Every circle that an arc could be part of: two, or three where circles are looked for. */
  ringsThrough(arc: number): number[][] {
    const mentor = this.posed.instance.arcMentor[arc]!
    const back = this.gives.get(this.menteeOf(arc)) ?? []
    const isThree = this.posed.settings.onlyExchanges === 3
    return back.flatMap((second) => {
      if (this.menteeOf(second) === mentor) return [[arc, second]]
      const third = isThree ? (this.gives.get(this.menteeOf(second)) ?? []) : []
      return third.filter((last) => this.menteeOf(last) === mentor).map((last) => [arc, second, last])
    })
  }

  private openArcs(): number[] {
    const { arcs, arcForbidden, arcMentor, mentorCapacity, menteeCapacity } = this.posed.instance
    return Array.from({ length: arcs }, (_, arc) => arc).filter(
      (arc) => !arcForbidden[arc] && mentorCapacity[arcMentor[arc]!]! > 0 && menteeCapacity[this.menteeOf(arc)]! > 0,
    )
  }

  /** Of those in a ring, whose place or wish another pair has. */
  private busyIn(ring: readonly number[]): number[] {
    const { arcMentor, arcNeed } = this.posed.instance
    const { givers, takers, needs } = this.full
    return ring
      .filter((arc) => !this.chosen.has(arc))
      .flatMap((arc) => {
        const [mentor, mentee] = [arcMentor[arc]!, this.menteeOf(arc)]
        const isTaken = needs.has(arcNeed[arc]!) || takers.has(mentee)
        return [...(givers.has(mentor) ? [mentor] : []), ...(isTaken ? [mentee] : [])]
      })
  }

  private nothingToGive(personId: string): NoReturn {
    const { exchange, posed } = this
    const offers = exchange.offers.filter((offer) => offer.personId === personId)
    if (offers.length === 0) return { obstacle: 'offers-nothing' }
    if (posed.instance.mentorCapacity[posed.personIndex.get(personId)!] === 0) return { obstacle: 'no-place' }
    const met = wantedNeeds(exchange)
      .filter((need) => need.personId !== personId)
      .flatMap((need) =>
        offers
          .filter((offer) => offer.competenceId === need.competenceId)
          .map((offer) => ({ need, hindrance: whatHinders(exchange, need, offer) })),
      )
    if (met.length === 0) return { obstacle: 'nobody-asks' }
    const hindrances = [...Map.groupBy(met, (one) => one.hindrance)].flatMap(([hindrance, of]) =>
      hindrance ? [{ hindrance, times: of.length }] : [],
    )
    const [worst] = hindrances.sort((a, b) => b.times - a.times)
    if (worst) return { obstacle: 'hindered', hindrance: worst.hindrance }
    return { obstacle: 'taken', personIds: [...new Set(met.map(({ need }) => need.personId))].sort() }
  }

  private menteeOf(arc: number): number {
    return this.posed.instance.needMentee[this.posed.instance.arcNeed[arc]!]!
  }
}

/** Who is named as often as they have room. */
const filled = (people: readonly number[], room: Int32Array): Set<number> =>
  new Set(
    [...Map.groupBy(people, (one) => one)].filter(([one, times]) => times.length >= room[one]!).map(([one]) => one),
  )
