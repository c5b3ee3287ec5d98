import { type Exchange, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { NoReturn } from '../draft/draft.ts'

/** The exchanges that could be, and who is free for them in a plan of exchanges alone. */
export class Returns {
  private readonly exchange: Exchange
  private readonly posed: Posed
  private readonly chosen: ReadonlySet<number>
  private readonly gives: Map<number, number[]>
  /** By `keyOf`: from whom to whom. */
  private readonly between: Map<number, number[]>
  private readonly busy: (readonly number[])[] = []
  private readonly full: { givers: Set<number>; takers: Set<number>; needs: Set<number> }

  constructor(exchange: Exchange, posed: Posed, chosen: readonly number[]) {
    this.exchange = exchange
    this.posed = posed
    this.chosen = new Set(chosen)
    const open = this.openArcs()
    this.gives = Map.groupBy(open, (arc) => posed.instance.arcMentor[arc]!)
    this.between = Map.groupBy(open, (arc) => this.keyOf(posed.instance.arcMentor[arc]!, this.menteeOf(arc)))
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
    const inRings = new Set<number>()
    for (const arc of arcs)
      for (const ring of this.ringsThrough(arc)) {
        if (ring.every((one) => this.busyFor(one).length === 0)) return null
        for (const one of ring) inRings.add(one)
      }
    if (inRings.size === 0) return { obstacle: 'no-circle' }
    const busy = new Set([...inRings].flatMap((one) => this.busyFor(one)))
    return { obstacle: 'taken', personIds: [...busy].map((one) => this.posed.people[one]!).sort() }
  }

  /** Every circle that an arc could be part of: two, or three where circles are looked for. */
  *ringsThrough(arc: number): Generator<number[]> {
    const mentor = this.posed.instance.arcMentor[arc]!
    const isThree = this.posed.settings.onlyExchanges === 3
    for (const second of this.gives.get(this.menteeOf(arc)) ?? []) {
      const third = this.menteeOf(second)
      if (third === mentor) yield [arc, second]
      else if (isThree) for (const last of this.between.get(this.keyOf(third, mentor)) ?? []) yield [arc, second, last]
    }
  }

  private openArcs(): number[] {
    const { arcs, arcForbidden, arcMentor, mentorCapacity, menteeCapacity } = this.posed.instance
    return Array.from({ length: arcs }, (_, arc) => arc).filter(
      (arc) => !arcForbidden[arc] && mentorCapacity[arcMentor[arc]!]! > 0 && menteeCapacity[this.menteeOf(arc)]! > 0,
    )
  }

  /** Of the two whom an arc would join, whose place or wish another pair has; found once, for many rings go through it. */
  private busyFor(arc: number): readonly number[] {
    const known = this.busy[arc]
    if (known) return known
    const { arcMentor, arcNeed } = this.posed.instance
    const { givers, takers, needs } = this.full
    const [mentor, mentee] = [arcMentor[arc]!, this.menteeOf(arc)]
    const isTaken = needs.has(arcNeed[arc]!) || takers.has(mentee)
    const found = this.chosen.has(arc) ? [] : [...(givers.has(mentor) ? [mentor] : []), ...(isTaken ? [mentee] : [])]
    this.busy[arc] = found
    return found
  }

  private keyOf(giver: number, taker: number): number {
    return giver * this.posed.instance.people + taker
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
