import type { Exchange } from '../candidates/candidate.ts'
import type { Posed } from '../candidates/pose-problem.ts'
import type { WithoutReason } from '../draft/draft.ts'
import type { Plan } from '../engine/plan.ts'

/** Who may help whom with what, and who holds whose places in a plan. */
export class Market {
  private readonly posed: Posed
  private readonly exchange: Exchange
  private readonly plan: Pick<Plan, 'chosen' | 'certificate'>
  private readonly arcs = new Map<string, number[]>()
  private readonly holders = new Map<string, number[]>()
  private readonly links: Set<string>
  private readonly served: Set<string>

  constructor(exchange: Exchange, posed: Posed, plan: Pick<Plan, 'chosen' | 'certificate'>) {
    this.exchange = exchange
    this.posed = posed
    this.plan = plan
    posed.candidates.forEach((one, arc) => {
      if (!posed.instance.arcForbidden[arc]) push(this.arcs, `${one.menteeId} ${one.competenceId}`, arc)
    })
    for (const arc of plan.chosen) push(this.holders, posed.candidates[arc]!.mentorId, arc)
    this.links = new Set(plan.chosen.map((arc) => this.link(arc)))
    this.served = new Set(plan.chosen.map((arc) => posed.candidates[arc]!.menteeId))
  }

  /** The ways to serve a need. */
  waysToServe(personId: string, competenceId: string): readonly number[] {
    return this.arcs.get(`${personId} ${competenceId}`) ?? []
  }

  /** From the need to its mentors, to the needs that hold them, and so on; null as soon as somebody has a free place. */
  competition(personId: string, competenceId: string): WithoutReason | null {
    const needs = new Set([`${personId} ${competenceId}`])
    const mentors = new Set<string>()
    let places = 0
    for (const need of needs)
      for (const arc of this.arcs.get(need) ?? []) {
        const { mentorId } = this.posed.candidates[arc]!
        if (mentors.has(mentorId)) continue
        const held = this.holders.get(mentorId) ?? []
        const capacity = this.posed.instance.mentorCapacity[this.posed.personIndex.get(mentorId)!]!
        if (held.length < capacity) return null
        mentors.add(mentorId)
        places += capacity
        for (const one of held) if (!this.posed.instance.arcFixed[one]) needs.add(this.needOf(one))
      }
    const held = [...mentors].flatMap((id) => this.holders.get(id) ?? [])
    return {
      kind: 'no-places',
      mentors: this.scarcestFirst(mentors),
      places,
      wanting: this.peopleWanting(mentors, held),
      heldByExchange: held.length > 0 && held.every((arc) => this.isExchange(arc)),
    }
  }

  /** Those who have the places, and those left without who know no other mentor for one of their needs. */
  private peopleWanting(mentors: Set<string>, held: number[]): number {
    const people = new Set(held.map((arc) => this.posed.candidates[arc]!.menteeId))
    for (const arcs of this.arcs.values()) {
      const { menteeId } = this.posed.candidates[arcs[0]!]!
      if (!this.served.has(menteeId) && arcs.every((arc) => mentors.has(this.posed.candidates[arc]!.mentorId)))
        people.add(menteeId)
    }
    return people.size
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

function push(map: Map<string, number[]>, key: string, arc: number): void {
  const list = map.get(key)
  if (list) list.push(arc)
  else map.set(key, [arc])
}
