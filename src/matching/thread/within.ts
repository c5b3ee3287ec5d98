import type { Watch } from '../engine/watch.ts'

/** Looks on until so many seconds have gone by; `isOver` of the watch ends it sooner. */
export function within(seconds: number, watch: Watch = {}): Watch {
  const end = performance.now() + 1000 * seconds
  return { ...watch, isOver: () => performance.now() > end || (watch.isOver?.() ?? false) }
}

/** Seconds after which whoever only wants to know a price takes the best so far. */
const HASTE = 3

export const inHaste = (watch: Pick<Watch, 'isOver'> = {}): Watch => within(HASTE, watch)

/** Seconds for all that one request has solved again, one after another. */
const PATIENCE = 9

export const forOneRequest = (): Watch => within(PATIENCE)
