import { type Exchange, keyOf, wantedNeeds, whatHinders } from '../candidates/candidate.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { NoReturn } from '../draft/draft.ts'

/** The exchanges that could be, and who is free for them in a plan of exchanges alone. */
export class Returns {
  private readonly exchange: Exchange
  private readonly posed: Posed
  private readonly chosen: ReadonlySet<number>
  private readonly gives: Map<number, number[]>
  /** By `linkOf`: from whom to whom. */
  private readonly between: Map<number, number[]>
  private readonly busy: (readonly number[])[] = []
  private readonly gave: Map<number, number[]>
  private readonly took: Map<number, number[]>
  private readonly served: ReadonlySet<number>

  constructor(exchange: Exchange, posed: Posed, chosen: readonly number[]) {
    this.exchange = exchange
    this.posed = posed
    this.chosen = new Set(chosen)
    const open = this.openArcs()
    this.gives = Map.groupBy(open, (arc) => posed.instance.arcMentor[arc]!)
    this.between = Map.groupBy(open, (arc) => this.linkOf(posed.instance.arcMentor[arc]!, this.menteeOf(arc)))
    this.gave = Map.groupBy(chosen, (arc) => posed.instance.arcMentor[arc]!)
    this.took = Map.groupBy(chosen, (arc) => this.menteeOf(arc))
    this.served = new Set(chosen.map((arc) => posed.instance.arcNeed[arc]!))
  }

  /** Why none of these ways to help somebody comes with a way back; null where one does, and everybody in it is free. */
  whatIsMissing(arcs: readonly number[]): NoReturn | null {
    const person = this.menteeOf(arcs[0]!)
    const inRings = new Set<number>()
    for (const arc of arcs)
      for (const ring of this.ringsThrough(arc)) {
        if (ring.every((one) => this.busyFor(one).length === 0)) return null
        for (const one of ring) inRings.add(one)
      }
    const seated = this.seatedInRings(person, arcs)
    const busy = new Set([...[...inRings].flatMap((one) => this.busyFor(one)), ...seated])
    if (busy.size > 0) return { obstacle: 'taken', personIds: [...busy].map((one) => this.posed.people[one]!).sort() }
    return this.gives.has(person) ? { obstacle: 'no-circle' } : this.nothingToGive(this.posed.people[person]!)
  }

  /** Every circle that an arc could be part of: two, or three where circles are looked for. */
  *ringsThrough(arc: number): Generator<number[]> {
    const mentor = this.posed.instance.arcMentor[arc]!
    const isThree = this.posed.settings.onlyExchanges === 3
    for (const second of this.gives.get(this.menteeOf(arc)) ?? []) {
      const third = this.menteeOf(second)
      if (third === mentor) yield [arc, second]
      else if (isThree) for (const last of this.between.get(this.linkOf(third, mentor)) ?? []) yield [arc, second, last]
    }
  }

  private openArcs(): number[] {
    const { arcs, arcForbidden, arcMentor, mentorCapacity } = this.posed.instance
    return Array.from({ length: arcs }, (_, arc) => arc).filter(
      (arc) => !arcForbidden[arc] && mentorCapacity[arcMentor[arc]!]! > 0,
    )
  }

  /** Of the two whom an arc would join, whose place or wish another pair or group has; found once, for many rings go through it. */
  private busyFor(arc: number): readonly number[] {
    const known = this.busy[arc]
    if (known) return known
    const { arcMentor, arcNeed, mentorCapacity, menteeCapacity } = this.posed.instance
    const [mentor, mentee] = [arcMentor[arc]!, this.menteeOf(arc)]
    const isFull = (this.gave.get(mentor)?.length ?? 0) >= mentorCapacity[mentor]!
    const isTaken = this.served.has(arcNeed[arc]!) || (this.took.get(mentee)?.length ?? 0) >= menteeCapacity[mentee]!
    const found = this.chosen.has(arc) ? [] : [...(isFull ? [mentor] : []), ...(isTaken ? [mentee] : [])]
    this.busy[arc] = found
    return found
  }

  private linkOf(giver: number, taker: number): number {
    return giver * this.posed.instance.people + taker
  }

  /** Whose wish for what this person gives is served in a group, so that nobody offers it to them, and who would else close a ring. */
  private seatedInRings(person: number, arcs: readonly number[]): number[] {
    const { instance, personIndex, indexOf, people, settings } = this.posed
    const mentors = new Set(arcs.map((arc) => instance.arcMentor[arc]!))
    const closes = (one: number) =>
      mentors.has(one) ||
      (settings.onlyExchanges === 3 && [...mentors].some((mentor) => this.between.has(this.linkOf(one, mentor))))
    return this.askers(people[person]!)
      .filter(({ hindrance, key }) => hindrance === null && !indexOf.has(key))
      .map(({ menteeId }) => personIndex.get(menteeId))
      .filter((one) => one !== undefined && closes(one)) as number[]
  }

  /** Who asks for what somebody offers, be it served already, and what stands between. */
  private askers(mentorId: string) {
    const { exchange } = this
    const offers = exchange.offers.filter((offer) => offer.personId === mentorId)
    return wantedNeeds(exchange)
      .filter((need) => need.personId !== mentorId)
      .flatMap((need) =>
        offers
          .filter((offer) => offer.competenceId === need.competenceId)
          .map((offer) => {
            const key = { mentorId, menteeId: need.personId, competenceId: need.competenceId }
            return { ...key, key: keyOf(key), hindrance: whatHinders(exchange, need, offer) }
          }),
      )
  }

  private nothingToGive(personId: string): NoReturn {
    const { exchange, posed } = this
    if (!exchange.offers.some((offer) => offer.personId === personId)) return { obstacle: 'offers-nothing' }
    if (posed.instance.mentorCapacity[posed.personIndex.get(personId)!] === 0) return { obstacle: 'no-place' }
    const met = this.askers(personId)
    if (met.length === 0) return { obstacle: 'nobody-asks' }
    const hindrances = [...Map.groupBy(met, (one) => one.hindrance)].flatMap(([hindrance, of]) =>
      hindrance ? [{ hindrance, times: of.length }] : [],
    )
    const [worst] = hindrances.sort((a, b) => b.times - a.times)
    return worst ? { obstacle: 'hindered', hindrance: worst.hindrance } : { obstacle: 'no-circle' }
  }

  private menteeOf(arc: number): number {
    return this.posed.instance.needMentee[this.posed.instance.arcNeed[arc]!]!
  }
}
