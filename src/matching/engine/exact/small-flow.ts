/** A network with costs, for problems of some thousand arcs: the cheapest circulation by shortest augmenting cycles through `back`. */
export class SmallFlow {
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly room: number[] = []
  private readonly cost: number[] = []
  private readonly out: number[][]
  private readonly source: number
  private readonly sink: number

  constructor(nodes: number, source: number, sink: number) {
    this.out = Array.from({ length: nodes }, () => [])
    this.source = source
    this.sink = sink
  }

  /** Returns the number of the arc. */
  add(from: number, to: number, room: number, cost: number): number {
    const arc = this.from.length
    this.from.push(from, to)
    this.to.push(to, from)
    this.room.push(room, 0)
    this.cost.push(cost, -cost)
    this.out[from]!.push(arc)
    this.out[to]!.push(arc + 1)
    return arc
  }

  flowOn(arc: number): number {
    return this.room[arc + 1]!
  }

  /** Sends flow from source to sink as long as that lowers the total cost. */
  run(): void {
    for (;;) {
      const { distance, via } = this.nearest([this.source])
      if (!(distance[this.sink]! < 0)) return
      let amount = Infinity
      for (let v = this.sink; v !== this.source; v = this.from[via[v]!]!) amount = Math.min(amount, this.room[via[v]!]!)
      for (let v = this.sink; v !== this.source; v = this.from[via[v]!]!) {
        this.room[via[v]!]! -= amount
        this.room[via[v]! ^ 1]! += amount
      }
    }
  }

  /** After `run`: potentials with which no arc that has room, nor the way back from sink to source, costs less than nothing. */
  potentials(): Float64Array {
    const back = this.add(this.sink, this.source, Infinity, 0)
    this.room[back + 1] = this.out[this.source]!.some((arc) => this.room[arc ^ 1]! > 0 && arc % 2 === 0) ? Infinity : 0
    return this.nearest(this.out.map((_, v) => v)).distance
  }

  /** What the flow must pay for an arc that is full, at the potentials; 0 otherwise. */
  priceOf(arc: number, potential: Float64Array): number {
    return Math.max(0, potential[this.to[arc]!]! - potential[this.from[arc]!]! - this.cost[arc]!)
  }

  private nearest(starts: readonly number[]): { distance: Float64Array; via: Int32Array } {
    const distance = new Float64Array(this.out.length).fill(Infinity)
    const via = new Int32Array(this.out.length).fill(-1)
    const waiting = new Uint8Array(this.out.length)
    let queue = [...starts]
    for (const v of starts) distance[v] = 0
    while (queue.length > 0) {
      const next: number[] = []
      for (const v of queue) {
        waiting[v] = 0
        for (const arc of this.out[v]!) {
          const far = distance[v]! + this.cost[arc]!
          const w = this.to[arc]!
          if (this.room[arc]! <= 0 || far >= distance[w]!) continue
          distance[w] = far
          via[w] = arc
          if (waiting[w]) continue
          waiting[w] = 1
          next.push(w)
        }
      }
      queue = next
    }
    return { distance, via }
  }
}
