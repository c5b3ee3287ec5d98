import { timesOfWeek } from '../../diagnostics/sheet/hard-no-times.ts'
import type { Exchange } from '../candidates/candidate.ts'
import { admitsKind, directionKind } from '../candidates/direction-kind.ts'
import type { Participant } from '../candidates/participant.ts'
import { PairTable } from '../engine/pair-table.ts'
import { DIRECTION_KINDS } from '../round/round.ts'

const unsaid = -1

/** What the hard rules and criteria ask of two people, by number, for millions of looks: times as bits, subjects as numbers. */
export class Facts {
  readonly people: Participant[]
  private readonly exchange: Exchange
  private readonly free: Int32Array
  private readonly hours: Float64Array
  private readonly superior: Int32Array
  private readonly subjects: Int32Array
  private readonly shared: Uint8Array[]
  /** Two who are kept apart, the lower number first. */
  private readonly apart = new PairTable()
  private readonly needsHours: boolean
  private readonly needsSubject: boolean
  private readonly anyKind: boolean

  constructor(exchange: Exchange, people: readonly string[]) {
    const { participants, settings } = exchange
    this.exchange = exchange
    this.people = people.map((id) => participants.get(id)!)
    const numberOf = new Map(people.map((id, p) => [id, p]))
    this.free = Int32Array.from(this.people, freeTimes)
    this.hours = Float64Array.from(this.people, (one) => one.hoursPerWeek ?? unsaid)
    this.superior = Int32Array.from(this.people, (one) => numberOf.get(one.superiorId ?? '') ?? unsaid)
    const kinds = new Map<string, number>()
    this.subjects = Int32Array.from(this.people, ({ subjects }) => numbered(kinds, subjects))
    this.shared = sharedSubjects([...kinds.keys()])
    for (const pairs of Object.values(exchange.never)) this.keepApart(pairs, numberOf)
    this.needsHours = settings.demands.includes('hours')
    this.needsSubject = settings.demands.includes('subject')
    this.anyKind = DIRECTION_KINDS.every((kind) => settings.kinds.includes(kind))
  }

  /** Whether no hard rule stands between the two, whatever the skill; what was struck out counts as one. */
  mayMeet(mentor: number, mentee: number): boolean {
    if (this.people[mentor]!.places === 0) return false
    const hours = this.commonHours(mentor, mentee)
    if (hours === 0 || (hours === unsaid && this.needsHours)) return false
    if (this.needsSubject && !this.sharesSubject(mentor, mentee)) return false
    if (this.exchange.settings.barsSubordination && this.isSubordination(mentor, mentee)) return false
    if (!this.anyKind && !this.isWantedKind(mentor, mentee)) return false
    return !this.apart.has(Math.min(mentor, mentee), Math.max(mentor, mentee))
  }

  /** Hours a week that both have; −1 where either did not say. */
  commonHours(a: number, b: number): number {
    if (this.hours[a] === unsaid || this.hours[b] === unsaid) return unsaid
    return (this.free[a]! & this.free[b]!) === 0 ? 0 : Math.min(this.hours[a]!, this.hours[b]!)
  }

  sharesSubject(a: number, b: number): boolean {
    return this.shared[this.subjects[a]!]![this.subjects[b]!] === 1
  }

  private isSubordination(a: number, b: number): boolean {
    const { people, superior } = this
    return superior[a] === b || superior[b] === a || people[a]!.isDirector || people[b]!.isDirector
  }

  private isWantedKind(mentor: number, mentee: number): boolean {
    return admitsKind(this.exchange.settings, directionKind(this.people[mentor]!, this.people[mentee]!))
  }

  private keepApart(pairs: ReadonlySet<string>, numberOf: ReadonlyMap<string, number>): void {
    for (const key of pairs) {
      const [one, other] = key.split('.').map((id) => numberOf.get(id))
      if (one !== undefined && other !== undefined) this.apart.add(Math.min(one, other), Math.max(one, other))
    }
  }
}

function freeTimes({ hardNoTimes }: Participant): number {
  return timesOfWeek(5).reduce((bits, time, k) => (hardNoTimes.includes(time) ? bits : bits | (1 << k)), 0)
}

/** One number for every set of subjects. */
function numbered(kinds: Map<string, number>, subjects: readonly string[]): number {
  const key = [...new Set(subjects.map((subject) => subject.toLowerCase()))].sort().join('\n')
  if (!kinds.has(key)) kinds.set(key, kinds.size)
  return kinds.get(key)!
}

function sharedSubjects(keys: readonly string[]): Uint8Array[] {
  const sets = keys.map((key) => (key === '' ? [] : key.split('\n')))
  return sets.map((own) => Uint8Array.from(sets, (other) => (other.some((subject) => own.includes(subject)) ? 1 : 0)))
}
