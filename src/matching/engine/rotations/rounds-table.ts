import type { RotationInstance } from './rotation-problem.ts'

/** Who meets whom in which round, while it is being improved; nobody twice, no more tables than there are. */
export class RoundsTable {
  readonly partner: Int32Array[]
  readonly degree: Int32Array
  wishes = 0
  meetings = 0
  /** Σ degree²; the less, the more evenly the breaks fall. */
  unevenness = 0
  private readonly instance: RotationInstance
  private readonly met: Uint8Array
  private readonly size: Int32Array
  private readonly log: { round: number; a: number; b: number; added: boolean }[] = []

  constructor(instance: RotationInstance) {
    this.instance = instance
    this.partner = Array.from({ length: instance.rounds }, () => new Int32Array(instance.people).fill(-1))
    this.degree = new Int32Array(instance.people)
    this.met = new Uint8Array(instance.people ** 2)
    this.size = new Int32Array(instance.rounds)
  }

  mayMeet(a: number, b: number): boolean {
    const { wish, people } = this.instance
    return wish[a * people + b]! >= 0 && !this.met[a * people + b]
  }

  hasTable(round: number): boolean {
    return this.size[round]! < this.instance.tables
  }

  /** Both must be free. */
  add(round: number, a: number, b: number): void {
    this.put(round, a, b, true)
    this.log.push({ round, a, b, added: true })
  }

  remove(round: number, a: number): void {
    const b = this.partner[round]![a]!
    if (b < 0) return
    this.put(round, a, b, false)
    this.log.push({ round, a, b, added: false })
  }

  keep(): void {
    this.log.length = 0
  }

  takeBack(): void {
    for (let step = this.log.pop(); step; step = this.log.pop()) this.put(step.round, step.a, step.b, !step.added)
  }

  private put(round: number, a: number, b: number, added: boolean): void {
    const { wish, people } = this.instance
    const sign = added ? 1 : -1
    this.partner[round]![a] = added ? b : -1
    this.partner[round]![b] = added ? a : -1
    this.met[a * people + b] = added ? 1 : 0
    this.met[b * people + a] = added ? 1 : 0
    this.size[round]! += sign
    this.meetings += sign
    this.wishes += sign * wish[a * people + b]!
    for (const p of [a, b]) {
      const before = this.degree[p]!
      this.degree[p] = before + sign
      this.unevenness += (before + sign) ** 2 - before ** 2
    }
  }
}
