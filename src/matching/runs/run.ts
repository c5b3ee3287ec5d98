import type { Phase } from '../engine/watch.ts'

/** What a run looks for: the next draft, what reciprocity brings and costs, or what one more mentor or place would change. */
export type RunKind = 'draft' | 'effect' | 'lacking'

export const RUN_STATES = ['running', 'finished', 'cancelled', 'interrupted', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What the curator may ask of a run: to end with the best so far, or with nothing. */
const RUN_WISHES = ['stop', 'cancel'] as const
export type RunWish = (typeof RUN_WISHES)[number]

/** `part` of `parts` where several plans are looked for, one after another. */
export type RunProgress = { phase?: Phase; gap?: number; part?: number; parts?: number }

/** A search that takes longer than a request may wait. */
export type Run = {
  id: string
  kind: RunKind
  state: RunState
  wish: RunWish | null
  progress: RunProgress
  startedAt: Date
}

/** How often a run says that it still goes on, and after what silence it does not, in milliseconds. */
export const HEARTBEAT = 500
const SILENCE = 8000

/** A run that has said nothing for long was cut off: the program was stopped while it searched. */
export function stateOf(kept: { state: RunState; seenAt: Date }, now: Date): RunState {
  return kept.state === 'running' && now.getTime() - kept.seenAt.getTime() > SILENCE ? 'interrupted' : kept.state
}

export const isRunning = (run: Pick<Run, 'state'> | null): boolean => run?.state === 'running'
