import type { Instance } from './instance.ts'
import { doubled, PairTable } from './pair-table.ts'
import type { Arc, Flaw, Person } from './problem.ts'

const greatestCapacity = 1_000_000

/** Takes people, then arcs, one by one; for lists too long to hold as objects. Refuses a bad row by naming its flaw. */
export class InstanceBuilder {
  private readonly personNumber = new Map<string, number>()
  private readonly needName = new Map<string, number>()
  private readonly needs = new PairTable()
  private readonly arcs = new PairTable()
  private mentorCapacity = new Int32Array(64)
  private menteeCapacity = new Int32Array(64)
  private leftOut = new Uint8Array(64)
  private needMentee = new Int32Array(64)
  private needPriority = new Uint8Array(64)
  private arcMentor = new Int32Array(256)
  private arcNeed = new Int32Array(256)
  private arcUtility = new Int32Array(256)
  private arcFixed = new Uint8Array(256)
  private arcForbidden = new Uint8Array(256)

  addPerson(person: Person): Flaw | undefined {
    const p = this.personNumber.size
    if (this.personNumber.has(person.id)) return 'duplicate-person'
    if (!isCapacity(person.mentorCapacity) || !isCapacity(person.menteeCapacity)) return 'bad-capacity'
    this.personNumber.set(person.id, p)
    if (p === this.leftOut.length) this.growPeople()
    this.mentorCapacity[p] = person.mentorCapacity
    this.menteeCapacity[p] = person.menteeCapacity
    this.leftOut[p] = person.leftOut ? 1 : 0
    return undefined
  }

  addArc(arc: Arc): Flaw | undefined {
    const mentor = this.personNumber.get(arc.mentor)
    const mentee = this.personNumber.get(arc.mentee)
    const priority = arc.priority ?? 2
    if (mentor === undefined) return 'unknown-mentor'
    if (mentee === undefined) return 'unknown-mentee'
    if (mentor === mentee) return 'self-arc'
    if (!(Number.isInteger(arc.utility) && arc.utility >= 1 && arc.utility <= 1000)) return 'bad-utility'
    if (priority !== 1 && priority !== 2 && priority !== 3) return 'bad-priority'
    const need = this.needOf(mentee, arc.need, priority)
    if (this.needPriority[need] !== priority) return 'priority-conflict'
    const before = this.arcs.size
    const a = this.arcs.add(need, mentor)
    if (a < before) return 'duplicate-arc'
    if (a === this.arcFixed.length) this.growArcs()
    this.arcMentor[a] = mentor
    this.arcNeed[a] = need
    this.arcUtility[a] = arc.utility
    this.arcFixed[a] = arc.fixed ? 1 : 0
    this.arcForbidden[a] = arc.forbidden ? 1 : 0
    return undefined
  }

  get needCount(): number {
    return this.needs.size
  }

  instance(): Instance {
    const people = this.personNumber.size
    const needs = this.needs.size
    const arcs = this.arcs.size
    return {
      people,
      needs,
      arcs,
      mentorCapacity: this.mentorCapacity.slice(0, people),
      menteeCapacity: this.menteeCapacity.slice(0, people),
      leftOut: this.leftOut.slice(0, people),
      arcMentor: this.arcMentor.slice(0, arcs),
      arcNeed: this.arcNeed.slice(0, arcs),
      arcUtility: this.arcUtility.slice(0, arcs),
      arcFixed: this.arcFixed.slice(0, arcs),
      arcForbidden: this.arcForbidden.slice(0, arcs),
      needMentee: this.needMentee.slice(0, needs),
      needPriority: this.needPriority.slice(0, needs),
    }
  }

  /** Needs are named per mentee. */
  private needOf(mentee: number, name: string, priority: number): number {
    const number = this.needName.get(name) ?? this.needName.size
    this.needName.set(name, number)
    const before = this.needs.size
    const need = this.needs.add(mentee, number)
    if (need < before) return need
    if (need === this.needPriority.length) {
      this.needMentee = doubled(this.needMentee)
      this.needPriority = doubled(this.needPriority)
    }
    this.needMentee[need] = mentee
    this.needPriority[need] = priority
    return need
  }

  private growPeople(): void {
    this.mentorCapacity = doubled(this.mentorCapacity)
    this.menteeCapacity = doubled(this.menteeCapacity)
    this.leftOut = doubled(this.leftOut)
  }

  private growArcs(): void {
    this.arcMentor = doubled(this.arcMentor)
    this.arcNeed = doubled(this.arcNeed)
    this.arcUtility = doubled(this.arcUtility)
    this.arcFixed = doubled(this.arcFixed)
    this.arcForbidden = doubled(this.arcForbidden)
  }
}

function isCapacity(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= greatestCapacity
}
