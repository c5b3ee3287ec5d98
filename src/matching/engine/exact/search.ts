/** Scratch space of a shortest-path search over columns: distances with stamps instead of clearing, and a heap with decrease-key. */
export class Search {
  readonly distance: Float64Array
  readonly viaArc: Int32Array
  readonly viaRow: Int32Array
  /** Columns taken off the heap, in order of distance. */
  readonly done: Int32Array
  doneCount = 0
  /** The nearest end seen so far: who would take a free seat or go home, by which arc, at what distance. */
  nearest = Infinity
  endRow = -1
  endArc = -1
  private readonly stamp: Int32Array
  private readonly heap: Int32Array
  private readonly place: Int32Array
  private size = 0
  private now = 0

  constructor(columns: number) {
    this.distance = new Float64Array(columns)
    this.viaArc = new Int32Array(columns)
    this.viaRow = new Int32Array(columns)
    this.done = new Int32Array(columns)
    this.stamp = new Int32Array(columns)
    this.heap = new Int32Array(columns)
    this.place = new Int32Array(columns)
  }

  begin(): void {
    this.now++
    this.size = 0
    this.doneCount = 0
    this.nearest = Infinity
  }

  endAt(distance: number, row: number, arc: number): void {
    this.nearest = distance
    this.endRow = row
    this.endArc = arc
  }

  /** True when `distance` is news for this column. */
  nearer(column: number, distance: number): boolean {
    return this.stamp[column] !== this.now || distance < this.distance[column]!
  }

  push(column: number, distance: number, row: number, arc: number): void {
    if (this.stamp[column] !== this.now) {
      this.stamp[column] = this.now
      this.place[column] = this.size++
    }
    this.distance[column] = distance
    this.viaRow[column] = row
    this.viaArc[column] = arc
    this.rise(this.place[column]!, column, distance)
  }

  /** The nearest column not farther than `limit` excluded, or −1. It is recorded in `done`. */
  pop(limit: number): number {
    if (this.size === 0) return -1
    const top = this.heap[0]!
    if (this.distance[top]! >= limit) return -1
    const last = this.heap[--this.size]!
    if (this.size > 0) this.sink(last, this.distance[last]!)
    this.done[this.doneCount++] = top
    return top
  }

  private rise(start: number, column: number, distance: number): void {
    const { heap, place } = this
    let i = start
    while (i > 0) {
      const parent = (i - 1) >> 2
      const other = heap[parent]!
      if (this.distance[other]! <= distance) break
      heap[i] = other
      place[other] = i
      i = parent
    }
    heap[i] = column
    place[column] = i
  }

  private sink(column: number, distance: number): void {
    const { heap, place, size } = this
    let i = 0
    for (;;) {
      let child = 4 * i + 1
      if (child >= size) break
      const end = Math.min(child + 4, size)
      for (let k = child + 1; k < end; k++) if (this.distance[heap[k]!]! < this.distance[heap[child]!]!) child = k
      if (this.distance[heap[child]!]! >= distance) break
      heap[i] = heap[child]!
      place[heap[i]!] = i
      i = child
    }
    heap[i] = column
    place[column] = i
  }
}
