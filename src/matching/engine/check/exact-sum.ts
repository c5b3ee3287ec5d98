/** Prices are fractions with a power of two below; added as whole numbers so that nothing is rounded. */
export class ExactSum {
  private far = 0n
  private near = 0
  private rest = 0

  /** Anything but a finite number makes the total NaN. */
  add(value: number): void {
    const whole = Math.floor(value)
    this.rest += value - whole
    if (Math.abs(this.near) + Math.abs(whole) > Number.MAX_SAFE_INTEGER) {
      this.far += BigInt(this.near)
      this.near = 0
    }
    if (Number.isFinite(whole)) this.near += whole
  }

  total(): number {
    return Number(this.far + BigInt(this.near)) + this.rest
  }
}
