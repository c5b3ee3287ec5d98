/** Splits a double into two halves of 26 bits (Dekker, 1971). */
const splitter = 2 ** 27 + 1

/**
 * A sum held in two doubles (Knuth's two-sum), so that nothing is rounded away: whole for everything with up to about a hundred bits, and for
 * finer fractions never less than the true sum.
 */
export class ExactSum {
  private high = 0
  private low = 0
  /** What two doubles could not hold, each time counted upwards. */
  private lost = 0

  /** Anything but a finite number makes the total NaN. */
  add(value: number): void {
    const sum = this.high + value
    const part = sum - this.high
    const error = this.high - (sum - part) + (value - part)
    const low = this.low + error
    const lowPart = low - this.low
    const rest = this.low - (low - lowPart) + (error - lowPart)
    if (rest !== 0) this.lost += Math.abs(rest)
    this.high = sum + low
    const carried = this.high - sum
    this.low = sum - (this.high - carried) + (low - carried)
  }

  /** `value` so many times; both may be large. */
  addProduct(value: number, times: number): void {
    const product = value * times
    this.add(product)
    const [a, b] = halves(value)
    const [c, d] = halves(times)
    this.add(b * d - (product - a * c - b * c - a * d))
  }

  addSum({ high, low, lost }: ExactSum): void {
    this.add(high)
    this.add(low)
    this.lost += lost
  }

  /** What is no number exceeds everything. */
  exceeds(other: ExactSum): boolean {
    if (Number.isNaN(other.high)) return false
    return !(this.high < other.high || (this.high === other.high && this.low <= other.low))
  }

  /** As a double, not below the sum where that is a whole number or less. */
  total(): number {
    return this.high + (this.low + this.lost)
  }
}

function halves(value: number): [number, number] {
  const far = splitter * value
  const high = far - (far - value)
  return [high, value - high]
}
