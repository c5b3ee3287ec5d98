import { gapOf } from './plan.ts'

/** What the solver is doing: covering as well as can be, being fair about it, proving a bound, looking for better exchanges. */
export type Phase = 'cover' | 'fair' | 'bound' | 'search'

/** Where it stands. The figures are there as soon as there is a plan with its bound: from the end of `cover` on. */
export type Progress = { phase: Phase; seconds: number; value?: number; upperBound?: number; gap?: number }

/** Somebody who looks on: asked often (about every millisecond of work) whether to stop, told often (no more than 20 times a second). */
export type Watch = { isOver?: () => boolean; onProgress?: (progress: Progress) => void }

type Figures = { value: number; upperBound: number }

const secondsBetweenReports = 0.05

/** The time limit and the one who looks on, as the parts of the solver see them. */
export class Clock {
  private readonly began: number
  private readonly timeLimit: number
  private readonly watch: Watch
  private reportedAt = -1
  private phase: Phase = 'cover'
  /** What other parts of the problem have come to, added to the figures that are told. */
  beside: Figures = { value: 0, upperBound: 0 }
  /** Once late, always late: every part stops where it is. */
  wasLate = false

  /** `timeLimit` in seconds. */
  constructor(timeLimit: number, watch: Watch = {}, began = performance.now()) {
    this.began = began
    this.timeLimit = timeLimit
    this.watch = watch
  }

  /** For work that may take that part of the time left: late when this one is, or before. Who looks on sees one clock. */
  upTo(part: number): Clock {
    const now = this.seconds()
    const { onProgress } = this.watch
    const watch = { isOver: () => this.isLate(), ...(onProgress && { onProgress }) }
    return new Clock(now + part * (this.timeLimit - now), watch, this.began)
  }

  seconds(): number {
    return (performance.now() - this.began) / 1000
  }

  isLate(): boolean {
    this.wasLate ||= this.seconds() > this.timeLimit || (this.watch.isOver?.() ?? false)
    return this.wasLate
  }

  enter(phase: Phase, figures?: Figures): void {
    this.phase = phase
    this.tell(figures)
  }

  /** Passes the figures on unless that has just been done. */
  report(figures?: Figures): void {
    if (this.watch.onProgress && this.seconds() - this.reportedAt >= secondsBetweenReports) this.tell(figures)
  }

  private tell(part?: Figures): void {
    if (!this.watch.onProgress) return
    this.reportedAt = this.seconds()
    const figures = part && {
      value: part.value + this.beside.value,
      upperBound: part.upperBound + this.beside.upperBound,
    }
    const gap = figures && { gap: gapOf(figures.value, figures.upperBound) }
    this.watch.onProgress({ phase: this.phase, seconds: this.reportedAt, ...figures, ...gap })
  }
}
