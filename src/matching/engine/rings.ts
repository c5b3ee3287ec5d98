import type { Instance } from './instance.ts'
import type { Links } from './links.ts'
import { findLinks, noLinks, sortedBy } from './links.ts'
import type { Settings } from './settings.ts'

/**
 * What earns a bonus: two people who mentor each other, or three in a circle. A ring is closed when each of its links
 * carries at least one chosen arc. Links of ring x: linkStart[x] … linkStart[x + 1] − 1 in `link`. Pairs come first; each kind in the
 * order of its people, the lowest of a ring first.
 */
export type Rings = {
  count: number
  /** False when it became late: only pairs are listed then. */
  circlesCounted: boolean
  links: Links
  worth: Float64Array
  linkStart: Int32Array
  link: Int32Array
  /** Rings through link l: ringStart[l] … ringStart[l + 1] − 1 in `ring`. */
  ringStart: Int32Array
  ring: Int32Array
}

export function findRings(
  instance: Instance,
  { reciprocity, cycles }: Pick<Settings, 'reciprocity' | 'cycles'>,
  isLate: () => boolean,
): Rings {
  const links = reciprocity + cycles === 0 ? noLinks : findLinks(instance)
  const pairs = reciprocity > 0 ? pairsAmong(links, instance.people) : []
  const circles = cycles > 0 ? circlesAmong(links, instance.people, isLate) : []
  const pairCount = pairs.length / 2
  const count = pairCount + (circles?.length ?? 0) / 3
  const worth = new Float64Array(count).fill(cycles)
  worth.fill(reciprocity, 0, pairCount)
  const link = new Int32Array(pairs.length + (circles?.length ?? 0))
  link.set(pairs)
  link.set(circles ?? [], pairs.length)
  const linkStart = Int32Array.from({ length: count + 1 }, (_, x) => (x <= pairCount ? 2 * x : 3 * x - pairCount))
  return {
    count,
    circlesCounted: circles !== undefined,
    links,
    worth,
    linkStart,
    link,
    ...ringsThrough(links.count, linkStart, link),
  }
}

function ringsThrough(links: number, linkStart: Int32Array, link: Int32Array) {
  const ringStart = new Int32Array(links + 1)
  for (const l of link) ringStart[l + 1]!++
  for (let l = 0; l < links; l++) ringStart[l + 1]! += ringStart[l]!
  const ring = new Int32Array(link.length)
  const next = ringStart.slice()
  for (let x = 0; x + 1 < linkStart.length; x++)
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) ring[next[link[k]!]!++] = x
  return { ringStart, ring }
}

/** The links from each person: start[p] … start[p + 1] − 1. */
function startsOf({ from, count }: Links, people: number): Int32Array {
  const start = new Int32Array(people + 1)
  for (let l = 0; l < count; l++) start[from[l]! + 1]!++
  for (let p = 0; p < people; p++) start[p + 1]! += start[p]!
  return start
}

/** Links by where they lead: the mirror of their order. */
function mirrored(links: Links, people: number): Int32Array {
  return sortedBy(
    links.to,
    people,
    Int32Array.from({ length: links.count }, (_, l) => l),
  )
}

/** Two links each, there and back. */
function pairsAmong(links: Links, people: number): number[] {
  const { from, to, count } = links
  const mirror = mirrored(links, people)
  const found: number[] = []
  for (let l = 0, k = 0; l < count; l++) {
    const isBefore = (m: number) => to[m]! < from[l]! || (to[m] === from[l] && from[m]! < to[l]!)
    while (k < count && isBefore(mirror[k]!)) k++
    const back = k < count ? mirror[k]! : -1
    if (back >= 0 && from[l]! < to[l]! && to[back] === from[l] && from[back] === to[l]) found.push(l, back)
  }
  return found
}

/** Three links each, from the lowest person of a circle. Undefined when it became late. */
function circlesAmong(links: Links, people: number, isLate: () => boolean): number[] | undefined {
  const { from, to } = links
  const start = startsOf(links, people)
  const mirror = mirrored(links, people)
  const found: number[] = []
  /** The link from each person to a, as of the last a that had one. */
  const back = new Int32Array(people).fill(-1)
  for (let a = 0, k = 0; a < people; a++) {
    if (isLate()) return undefined
    const first = k
    while (k < links.count && to[mirror[k]!] === a) back[from[mirror[k]!]!] = mirror[k++]!
    if (k === first) continue
    for (let l = start[a]!; l < start[a + 1]!; l++) {
      const b = to[l]!
      if (b < a) continue
      for (let m = start[b]!; m < start[b + 1]!; m++) {
        const home = back[to[m]!]!
        if (to[m]! > a && home >= 0 && to[home] === a) found.push(l, m, home)
      }
    }
  }
  return found
}

/** The most that all rings through one link could add to it. */
export function greatestLinkBonus({ count, links, worth, linkStart, link }: Rings): number {
  const sum = new Float64Array(links.count)
  let most = 0
  for (let x = 0; x < count; x++)
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) {
      sum[link[k]!]! += worth[x]!
      most = Math.max(most, sum[link[k]!]!)
    }
  return most
}
