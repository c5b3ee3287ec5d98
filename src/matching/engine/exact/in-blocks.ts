const block = 2048

/**
 * Hands out 0 … count − 1 in pieces. A loop over millions in one call is compiled while it runs, again and again; a short one that is
 * called often is compiled once.
 */
export function inBlocks(count: number, each: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += block) each(from, Math.min(count, from + block))
}
