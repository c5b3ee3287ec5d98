/** Numbers drawn as often as their parts are large. */
export class Lot {
  private readonly upTo: Float64Array

  constructor(parts: Float64Array) {
    let sum = 0
    this.upTo = parts.map((part) => (sum += part))
  }

  draw(random: number): number {
    const at = random * this.upTo[this.upTo.length - 1]!
    let low = 0
    let high = this.upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.upTo[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}
