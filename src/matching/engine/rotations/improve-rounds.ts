import { seededRandom } from '../seeded-random.ts'
import type { RotationInstance } from './rotation-problem.ts'
import type { RoundsTable } from './rounds-table.ts'

type Worth = { wishes: number; meetings: number; unevenness: number }

/**
 * Looks for better rounds: two who wish it meet in some round, those they leave meet each other or whoever waits. First worse
 * rounds are taken too, ever less (annealing), in the end only better ones. Stops where nothing better can be.
 */
export function improveRounds(
  instance: RotationInstance,
  table: RoundsTable,
  { steps, seed, isBest }: { steps: number; seed: number; isBest: (worth: Worth) => boolean },
): Int32Array[] {
  const random = seededRandom(seed)
  const moves = new Moves(instance, table, random)
  const wishUnit = averageWish(instance)
  const warmth = (worth: Worth) => (4 * worth.wishes) / wishUnit + worth.meetings - 0.02 * worth.unevenness
  let best = worthOf(table)
  let kept = table.partner.map((round) => round.slice())
  for (let k = 0; k < steps && !isBest(best); k++) {
    const before = worthOf(table)
    moves.make()
    const after = worthOf(table)
    const heat = 1 - k / (0.7 * steps)
    const change = heat > 0 ? warmth(after) - warmth(before) : compare(after, before)
    if (change >= 0 || (heat > 0 && random() < Math.exp(change / (1.5 * heat)))) table.keep()
    else table.takeBack()
    if (compare(worthOf(table), best) <= 0) continue
    best = worthOf(table)
    kept = table.partner.map((round) => round.slice())
  }
  return kept
}

function worthOf({ wishes, meetings, unevenness }: RoundsTable): Worth {
  return { wishes, meetings, unevenness }
}

/** Positive when `a` is better: wishes, then meetings, then even breaks. */
function compare(a: Worth, b: Worth): number {
  return a.wishes - b.wishes || a.meetings - b.meetings || b.unevenness - a.unevenness
}

function averageWish({ wish }: RotationInstance): number {
  const wanted = wish.filter((w) => w > 0)
  return wanted.length === 0 ? 1 : wanted.reduce((a, b) => a + b, 0) / wanted.length
}

class Moves {
  private readonly instance: RotationInstance
  private readonly table: RoundsTable
  private readonly random: () => number
  private readonly wished: number[] = []

  constructor(instance: RotationInstance, table: RoundsTable, random: () => number) {
    this.instance = instance
    this.table = table
    this.random = random
    for (let a = 0; a < instance.people; a++)
      for (let b = a + 1; b < instance.people; b++)
        if (instance.wish[a * instance.people + b]! > 0) this.wished.push(a, b)
  }

  make(): void {
    const kind = this.random()
    const round = this.below(this.instance.rounds)
    if (kind < 0.2) this.swapRounds(round, this.below(this.instance.rounds), this.below(this.instance.people))
    else if (kind < 0.7 && this.wished.length > 0) {
      const k = 2 * this.below(this.wished.length / 2)
      this.join(round, this.wished[k]!, this.wished[k + 1]!)
    } else this.join(round, this.below(this.instance.people), this.below(this.instance.people))
  }

  private join(round: number, a: number, b: number): void {
    const { table } = this
    if (a === b || !table.mayMeet(a, b)) return
    const left = [table.partner[round]![a]!, table.partner[round]![b]!].filter((p) => p >= 0)
    if (left.length === 0 && !table.hasTable(round)) return
    table.remove(round, a)
    table.remove(round, b)
    table.add(round, a, b)
    const [c, d] = left
    if (c !== undefined && d !== undefined && table.mayMeet(c, d)) table.add(round, c, d)
    else for (const p of left) this.seatWithSomebody(round, p)
  }

  private seatWithSomebody(round: number, p: number): void {
    const { table } = this
    const start = this.below(this.instance.people)
    for (let k = 0; k < this.instance.people && table.hasTable(round); k++) {
      const q = (start + k) % this.instance.people
      if (table.partner[round]![q]! >= 0 || table.partner[round]![p]! >= 0 || !table.mayMeet(p, q)) continue
      table.add(round, p, q)
    }
  }

  /** Those who hang together through two rounds change them: worth the same, but new moves become possible. */
  private swapRounds(r: number, s: number, start: number): void {
    const { partner } = this.table
    if (r === s) return
    const people = new Set([start])
    for (const p of people) for (const q of [partner[r]![p]!, partner[s]![p]!]) if (q >= 0) people.add(q)
    const meetings = (round: number) =>
      [...people].filter((p) => partner[round]![p]! > p).map((p) => [p, partner[round]![p]!] as const)
    const [first, second] = [meetings(r), meetings(s)]
    for (const [a] of first) this.table.remove(r, a)
    for (const [a] of second) this.table.remove(s, a)
    for (const [a, b] of second) if (this.table.hasTable(r)) this.table.add(r, a, b)
    for (const [a, b] of first) if (this.table.hasTable(s)) this.table.add(s, a, b)
  }

  private below(n: number): number {
    return Math.floor(this.random() * n)
  }
}
