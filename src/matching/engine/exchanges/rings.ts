import type { Instance } from '../instance.ts'
import type { Settings } from '../settings.ts'
import type { Links } from './links.ts'
import { findLinks, noLinks, sortedBy } from './links.ts'

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
  /** So many circles that a bonus shared out among the links of each by itself would prove little: they are paid by tolls. */
  byTolls: boolean
  /** How many of the rings are pairs. */
  pairs: number
  /** How many of the rings through each link one plan could close at most. */
  most: Int32Array
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
  const through = ringsThrough(links.count, linkStart, link)
  return {
    count,
    circlesCounted: circles !== undefined,
    links,
    byTolls: count - pairCount > manyCircles,
    pairs: pairCount,
    most: mostThrough(links, through.ringStart, instance),
    worth,
    linkStart,
    link,
    ...through,
  }
}

/** Each of several rings through a → b needs another to whom b gives, and another who gives to a. */
function mostThrough({ count, from, to }: Links, ringStart: Int32Array, instance: Instance): Int32Array {
  const { mentorCapacity, menteeCapacity } = instance
  const most = new Int32Array(count)
  for (let l = 0; l < count; l++)
    most[l] = Math.min(mentorCapacity[to[l]!]!, menteeCapacity[from[l]!]!, ringStart[l + 1]! - ringStart[l]!)
  return most
}

/** Some of these rings, ascending, through the same links. */
export function someRings(rings: Rings, chosen: readonly number[]): Rings {
  const { links, worth } = rings
  const linkStart = new Int32Array(chosen.length + 1)
  const link: number[] = []
  chosen.forEach((x, i) => {
    for (let k = rings.linkStart[x]!; k < rings.linkStart[x + 1]!; k++) link.push(rings.link[k]!)
    linkStart[i + 1] = link.length
  })
  const list = {
    count: chosen.length,
    pairs: chosen.filter((x) => x < rings.pairs).length,
    worth: Float64Array.from(chosen, (x) => worth[x]!),
    linkStart,
    link: Int32Array.from(link),
  }
  return { ...rings, ...list, byTolls: false, ...ringsThrough(links.count, linkStart, list.link) }
}

export function pairsOf(rings: Rings): Rings {
  return someRings(
    rings,
    Array.from({ length: rings.pairs }, (_, x) => x),
  )
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
  const all = new Int32Array(links.count)
  for (let l = 0; l < all.length; l++) all[l] = l
  return sortedBy(links.to, people, all)
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

/** More are paid by tolls. */
const manyCircles = 600

/** Of so many circles paid by tolls, at most that many through one link are looked at when better plans are searched. */
export const circlesLookedAt = 8

/** The most that all rings through one link could add to it. */
export function greatestLinkBonus({ count, links, pairs, most, byTolls, worth, linkStart, link }: Rings): number {
  const sum = new Float64Array(links.count)
  const circles = new Int32Array(links.count)
  let greatest = 0
  for (let x = 0; x < count; x++)
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) {
      const l = link[k]!
      if (byTolls && x >= pairs && ++circles[l]! > Math.max(circlesLookedAt, most[l]!)) continue
      sum[l]! += worth[x]!
      greatest = Math.max(greatest, sum[l]!)
    }
  return greatest
}
