/** The few best of many, the first come before those as good. */
export class Steepest<T> {
  private readonly most: number
  private readonly gain: number[] = []
  private readonly what: T[] = []

  constructor(most: number) {
    this.most = most
  }

  see(gain: number, what: T): void {
    if (this.what.length === this.most && gain <= this.gain.at(-1)!) return
    let place = this.what.length
    while (place > 0 && this.gain[place - 1]! < gain) place--
    this.gain.splice(place, 0, gain)
    this.what.splice(place, 0, what)
    if (this.what.length > this.most) {
      this.gain.pop()
      this.what.pop()
    }
  }

  /** The best first; nothing is left. */
  take(): T[] {
    this.gain.length = 0
    return this.what.splice(0)
  }
}
