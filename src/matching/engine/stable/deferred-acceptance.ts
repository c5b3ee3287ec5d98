import type { Instance } from '../instance.ts'
import type { Ranks } from './likings.ts'

/**
 * Mentees propose, mentors hold the best they are asked for and send the others away, until nobody is sent away
 * (Gale and Shapley; many to many as in Fleiner's matroid kernels: a mentee chooses at most one arc of a need).
 */
export class DeferredAcceptance {
  private readonly instance: Instance
  private readonly ranks: Ranks
  /** Arcs of each mentee, best first. */
  private readonly wishes: number[][]
  /** Arcs that each mentor holds, best first. */
  private readonly held: number[][]
  private readonly room: Int32Array
  private readonly appetite: Int32Array
  private readonly refused: Uint8Array
  private readonly proposed: Uint8Array

  constructor(instance: Instance, ranks: Ranks) {
    const { people, arcs, arcMentor, arcNeed, needMentee, arcFixed, arcForbidden } = instance
    this.instance = instance
    this.ranks = ranks
    this.wishes = Array.from({ length: people }, () => [])
    this.held = Array.from({ length: people }, () => [])
    this.room = instance.mentorCapacity.slice()
    this.appetite = instance.menteeCapacity.slice()
    this.refused = new Uint8Array(arcs)
    this.proposed = new Uint8Array(arcs)
    const served = new Uint8Array(instance.needs)
    for (let a = 0; a < arcs; a++) {
      if (!arcFixed[a]) continue
      this.room[arcMentor[a]!]!--
      this.appetite[needMentee[arcNeed[a]!]!]!--
      served[arcNeed[a]!] = 1
    }
    for (let a = 0; a < arcs; a++)
      if (!arcFixed[a] && !arcForbidden[a] && !served[arcNeed[a]!]) this.wishes[needMentee[arcNeed[a]!]!]!.push(a)
    for (const list of this.wishes) list.sort((a, b) => ranks.mentee[a]! - ranks.mentee[b]!)
  }

  /** Ascending, fixed arcs included. */
  run(): number[] {
    const asking = Array.from({ length: this.instance.people }, (_, p) => p)
    for (let mentee = asking.pop(); mentee !== undefined; mentee = asking.pop()) asking.push(...this.propose(mentee))
    const chosen = this.held.flat()
    for (let a = 0; a < this.instance.arcs; a++) if (this.instance.arcFixed[a]) chosen.push(a)
    return chosen.sort((a, b) => a - b)
  }

  /** The best the mentee may still hope for; returns the mentees sent away in consequence. */
  private propose(mentee: number): number[] {
    const sent: number[] = []
    const served = new Set<number>()
    for (const a of this.wishes[mentee]!) {
      if (served.size >= this.appetite[mentee]!) break
      const need = this.instance.arcNeed[a]!
      if (this.refused[a] || served.has(need)) continue
      served.add(need)
      if (this.proposed[a]) continue
      this.proposed[a] = 1
      const worst = this.hold(this.instance.arcMentor[a]!, a)
      if (worst < 0) continue
      this.refused[worst] = 1
      sent.push(this.instance.needMentee[this.instance.arcNeed[worst]!]!)
    }
    return sent
  }

  /** Returns the arc that has no place, or −1. */
  private hold(mentor: number, a: number): number {
    const list = this.held[mentor]!
    const rank = this.ranks.mentor
    const place = list.findLastIndex((b) => rank[b]! < rank[a]!) + 1
    list.splice(place, 0, a)
    return list.length > this.room[mentor]! ? list.pop()! : -1
  }
}
