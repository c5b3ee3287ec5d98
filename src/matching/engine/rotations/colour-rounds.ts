/** Meetings of one round. */
type Round = { a: number; b: number }[]

/**
 * Falls meetings between two sides into rounds where nobody sits twice (Kőnig: as many as the busiest has meetings), each
 * round as full as any other.
 */
export function colourRounds(people: number, rounds: number, meetings: readonly { a: number; b: number }[]): Round[] {
  const colouring = new Colouring(people, rounds)
  for (const { a, b } of meetings) colouring.put(a, b)
  colouring.even()
  return colouring.rounds()
}

class Colouring {
  /** Whom each person meets in each round, −1 = nobody. */
  private readonly partner: Int32Array[]
  private readonly people: number

  constructor(people: number, rounds: number) {
    this.people = people
    this.partner = Array.from({ length: rounds }, () => new Int32Array(people).fill(-1))
  }

  put(a: number, b: number): void {
    const freeA = this.partner.findIndex((round) => round[a]! < 0)
    const freeB = this.partner.findIndex((round) => round[b]! < 0)
    if (this.partner[freeA]![b]! >= 0) this.swap(b, freeA, freeB)
    this.seat(freeA, a, b)
  }

  /** The path from this person that alternates between two rounds changes places; neither end then sits twice. */
  private swap(start: number, r: number, s: number): void {
    const path = [start]
    let round = r
    for (let next = this.partner[r]![start]!; next >= 0; next = this.partner[round]![next]!) {
      path.push(next)
      round = round === r ? s : r
    }
    this.exchange(path, r, s)
  }

  private exchange(people: readonly number[], r: number, s: number): void {
    const [first, second] = [this.partner[r]!, this.partner[s]!]
    for (const p of people) [first[p], second[p]] = [second[p]!, first[p]!]
  }

  private seat(round: number, a: number, b: number): void {
    this.partner[round]![a] = b
    this.partner[round]![b] = a
  }

  /** Moves one meeting at a time from the fullest to the emptiest round, along a path that has one more in it. */
  even(): void {
    for (;;) {
      const size = this.partner.map((round) => round.filter((p) => p >= 0).length / 2)
      const fullest = size.indexOf(Math.max(...size))
      const emptiest = size.indexOf(Math.min(...size))
      if (size[fullest]! - size[emptiest]! <= 1) return
      this.exchange(this.longerPath(fullest, emptiest), fullest, emptiest)
    }
  }

  private longerPath(full: number, empty: number): number[] {
    for (let start = 0; start < this.people; start++) {
      if (this.partner[full]![start]! < 0 || this.partner[empty]![start]! >= 0) continue
      const path = [start]
      let round = full
      for (let next = this.partner[full]![start]!; next >= 0; next = this.partner[round]![next]!) {
        path.push(next)
        round = round === full ? empty : full
      }
      if (path.length % 2 === 0) return path
    }
    return []
  }

  rounds(): Round[] {
    return this.partner.map((round) => {
      const meetings: Round = []
      round.forEach((b, a) => {
        if (b > a) meetings.push({ a, b })
      })
      return meetings
    })
  }
}
