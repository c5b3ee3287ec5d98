/** The page does not exist, or the actor may not know that it does: the two look alike from outside. */
export class Missing extends Error {
  override name = 'Missing'
}

/** Where to go on from a refusal. */
export type WayOn = { href: string; label: string }

/** The request contradicts the present state; `message` says in the reader's language what to do, `ways` where. */
export class Conflicting extends Error {
  override name = 'Conflicting'
  ways: readonly WayOn[]
  constructor(message: string, ways: readonly WayOn[] = []) {
    super(message)
    this.ways = ways
  }
}

/** The request itself is malformed (a lost form token, a wrong content type). */
export class Malformed extends Error {
  override name = 'Malformed'
}

/** Too many tries; `retryAfter` in seconds. */
export class TooMany extends Error {
  override name = 'TooMany'
  retryAfter: number
  constructor(retryAfter: number) {
    super('too many tries')
    this.retryAfter = retryAfter
  }
}

/** Writing is switched off for now (the disk is nearly full). */
export class ReadOnly extends Error {
  override name = 'ReadOnly'
}

/** One field of a stale edit: what is saved now, what the second editor typed. */
export type Difference = { label: string; saved: string; typed: string }

/** Somebody saved the row since this form was opened: the second editor is shown both versions. */
export class StaleEdit extends Error {
  override name = 'StaleEdit'
  differences: Difference[]
  constructor(differences: Difference[]) {
    super('the row has changed since the form was opened')
    this.differences = differences
  }
}

/** The first line of an action: goes on if the actor may, else answers as if the page did not exist. */
export function allow(may: boolean): asserts may {
  if (!may) throw new Missing()
}

/** Goes on with what was found; a missing row is a missing page. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new Missing()
  return row
}

/** Refuses to overwrite a row that was saved after the form was opened. Both versions are shown. */
export function sameVersion(saved: number, opened: number, differences: () => Difference[]): void {
  if (saved !== opened) throw new StaleEdit(differences())
}
