/** Numbers pairs (a, b) of whole numbers ≥ 0 in the order they come: an open-addressing table on typed arrays. */
export class PairTable {
  size = 0
  private first = new Int32Array(1024)
  private second = new Int32Array(1024)
  /** Number + 1 of the pair in each slot, 0 when empty. */
  private slots = new Int32Array(2048)

  /** The number of the pair; equal to the former `size` when the pair is new. */
  add(a: number, b: number): number {
    let slot = this.slotOf(a, b)
    const found = this.slots[slot]! - 1
    if (found >= 0) return found
    if (this.size === this.first.length) {
      this.grow()
      slot = this.slotOf(a, b)
    }
    this.first[this.size] = a
    this.second[this.size] = b
    this.slots[slot] = ++this.size
    return this.size - 1
  }

  has(a: number, b: number): boolean {
    return this.slots[this.slotOf(a, b)]! > 0
  }

  private slotOf(a: number, b: number): number {
    const mask = this.slots.length - 1
    let slot = (Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask
    for (;;) {
      const n = this.slots[slot]! - 1
      if (n < 0 || (this.first[n] === a && this.second[n] === b)) return slot
      slot = (slot + 1) & mask
    }
  }

  private grow(): void {
    this.first = doubled(this.first)
    this.second = doubled(this.second)
    this.slots = new Int32Array(this.slots.length * 2)
    for (let n = 0; n < this.size; n++) this.slots[this.slotOf(this.first[n]!, this.second[n]!)] = n + 1
  }
}

export function doubled<T extends Int32Array | Uint8Array>(old: T): T {
  const next = new (old.constructor as new (length: number) => T)(old.length * 2)
  next.set(old)
  return next
}
