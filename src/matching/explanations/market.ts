import type { Exchange } from '../candidates/candidate.ts'
import type { Need } from '../candidates/participant.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { WithoutReason } from '../draft/draft.ts'
import type { Plan } from '../engine/plan.ts'

/** Who may help whom with what, and who holds whose places in a plan. */
export class Market {
  private readonly posed: Posed
  private readonly exchange: Exchange
  private readonly plan: Pick<Plan, 'chosen' | 'certificate'>
  private readonly arcs: Map<string, number[]>
  private readonly ofMentor: Map<string, number[]>
  private readonly holders: Map<string, number[]>
  private readonly links: Set<string>

  constructor(exchange: Exchange, posed: Posed, plan: Pick<Plan, 'chosen' | 'certificate'>) {
    this.exchange = exchange
    this.posed = posed
    this.plan = plan
    const open = [...posed.candidates.keys()].filter((arc) => !posed.instance.arcForbidden[arc])
    const mentorOf = (arc: number) => posed.candidates[arc]!.mentorId
    this.arcs = Map.groupBy(open, (arc) => this.needOf(arc))
    this.ofMentor = Map.groupBy(open, mentorOf)
    this.holders = Map.groupBy(plan.chosen, mentorOf)
    this.links = new Set(plan.chosen.map((arc) => this.link(arc)))
  }

  /** The ways to serve a need. */
  waysToServe({ personId, competenceId }: Pick<Need, 'personId' | 'competenceId'>): readonly number[] {
    return this.arcs.get(`${personId} ${competenceId}`) ?? []
  }

  /** Who could serve somebody's needs, and how many ask for their places; null where one of these could be had by others moving on. */
  competition(needs: readonly Need[]): WithoutReason | null {
    const ways = needs.flatMap((need) => this.waysToServe(need))
    if (this.reachesFreePlace(ways)) return null
    const mentors = new Set(ways.map((arc) => this.posed.candidates[arc]!.mentorId))
    const held = [...mentors].flatMap((id) => this.holders.get(id) ?? [])
    return {
      kind: 'no-places',
      mentors: this.scarcestFirst(mentors),
      places: [...mentors].reduce((sum, id) => sum + this.placesOf(id), 0),
      ...this.asking(mentors),
      isOnly: mentors.size === 1 && this.offering(needs) === 1,
      heldByExchange: held.length > 0 && held.every((arc) => this.isExchange(arc)),
    }
  }

  /** From the needs to their mentors, to the needs that hold them, and so on. */
  private reachesFreePlace(ways: readonly number[]): boolean {
    const needs = new Set(ways.map((arc) => this.needOf(arc)))
    const mentors = new Set<string>()
    for (const need of needs)
      for (const arc of this.arcs.get(need) ?? []) {
        const { mentorId } = this.posed.candidates[arc]!
        if (mentors.has(mentorId)) continue
        const held = this.holders.get(mentorId) ?? []
        if (held.length < this.placesOf(mentorId)) return true
        mentors.add(mentorId)
        for (const one of held) if (!this.posed.instance.arcFixed[one]) needs.add(this.needOf(one))
      }
    return false
  }

  /** Everybody whom one of these mentors could help with something, and with how many things at once: by the sheets, whatever the plan. */
  private asking(mentors: ReadonlySet<string>): { wanting: number; needs: number } {
    const arcs = [...mentors].flatMap((id) => this.ofMentor.get(id) ?? [])
    const people = Map.groupBy(new Set(arcs.map((arc) => this.needOf(arc))), (need) => need.split(' ')[0]!)
    const rooms = [...people].map(([id, needs]) => Math.min(needs.length, this.roomOf(id))).filter((room) => room > 0)
    return { wanting: rooms.length, needs: rooms.reduce((sum, room) => sum + room, 0) }
  }

  /** How many offer any of this, whether a rule stands between or not. */
  private offering(needs: readonly Need[]): number {
    const wanted = new Set(needs.map((need) => need.competenceId))
    const offers = this.exchange.offers.filter(
      (one) => wanted.has(one.competenceId) && this.exchange.participants.has(one.personId),
    )
    return new Set(offers.map((one) => one.personId).filter((id) => id !== needs[0]!.personId)).size
  }

  private placesOf(mentorId: string): number {
    return this.posed.instance.mentorCapacity[this.posed.personIndex.get(mentorId)!]!
  }

  private roomOf(menteeId: string): number {
    return this.posed.instance.menteeCapacity[this.posed.personIndex.get(menteeId)!]!
  }

  /** The price of a mentor's place in the proof is what one more place of theirs would bring. */
  private scarcestFirst(mentors: Set<string>) {
    const price = (id: string) => this.plan.certificate.mentorPrice[this.posed.personIndex.get(id)!]!
    return [...mentors]
      .sort((a, b) => price(b) - price(a) || (a < b ? -1 : 1))
      .map((mentorId) => {
        const { places, load, leads = 0 } = this.exchange.participants.get(mentorId)!
        return { mentorId, limit: places + load + leads }
      })
  }

  private needOf(arc: number): string {
    const { menteeId, competenceId } = this.posed.candidates[arc]!
    return `${menteeId} ${competenceId}`
  }

  private link(arc: number): string {
    const { mentorId, menteeId } = this.posed.candidates[arc]!
    return `${mentorId}>${menteeId}`
  }

  private isExchange(arc: number): boolean {
    const { mentorId, menteeId } = this.posed.candidates[arc]!
    return this.links.has(`${menteeId}>${mentorId}`)
  }
}
