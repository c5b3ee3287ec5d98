import type { Instance } from './instance.ts'
import type { Settings } from './settings.ts'

/** All arcs from one person to another, for every two people; numbered by (from, to). */
export type Links = {
  count: number
  from: Int32Array
  to: Int32Array
  ofArc: Int32Array
  arcStart: Int32Array
  arc: Int32Array
}

/**
 * What earns a bonus: two people who mentor each other, or three in a circle. A ring is closed when each of its links
 * carries at least one chosen arc. Links of ring x: linkStart[x] … linkStart[x + 1] − 1 in `link`.
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
  const worth: number[] = []
  const linkStart = [0]
  const link: number[] = []
  const add = (value: number, members: number[]) => {
    worth.push(value)
    for (const l of members) link.push(l)
    linkStart.push(link.length)
  }
  if (reciprocity > 0) forEachPair(links, instance.people, (there, back) => add(reciprocity, [there, back]))
  const pairs = worth.length
  const circlesCounted =
    cycles === 0 || forEachCircle(links, instance.people, isLate, (members) => add(cycles, members))
  if (!circlesCounted) {
    worth.length = pairs
    linkStart.length = pairs + 1
    link.length = linkStart[pairs]!
  }
  return {
    count: worth.length,
    circlesCounted,
    links,
    worth: Float64Array.from(worth),
    linkStart: Int32Array.from(linkStart),
    link: Int32Array.from(link),
    ...ringsThrough(links.count, linkStart, link),
  }
}

function ringsThrough(links: number, linkStart: readonly number[], link: readonly number[]) {
  const ringStart = new Int32Array(links + 1)
  for (const l of link) ringStart[l + 1]!++
  for (let l = 0; l < links; l++) ringStart[l + 1]! += ringStart[l]!
  const ring = new Int32Array(link.length)
  const next = ringStart.slice()
  for (let x = 0; x + 1 < linkStart.length; x++)
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) ring[next[link[k]!]!++] = x
  return { ringStart, ring }
}

const none = new Int32Array(0)
const noLinks: Links = { count: 0, from: none, to: none, ofArc: none, arcStart: none, arc: none }

/** `ofArc` is −1 for a forbidden arc. */
function findLinks(instance: Instance): Links {
  const { arcs, people } = instance
  const key = linkKeys(instance)
  const distinct = sortedDistinct(key)
  const count = distinct.length
  const ofArc = new Int32Array(arcs).fill(-1)
  const arcStart = new Int32Array(count + 1)
  for (let a = 0; a < arcs; a++) {
    if (key[a] === Infinity) continue
    ofArc[a] = search(distinct, key[a]!)
    arcStart[ofArc[a]! + 1]!++
  }
  for (let l = 0; l < count; l++) arcStart[l + 1]! += arcStart[l]!
  const arc = new Int32Array(arcStart[count]!)
  const next = arcStart.slice()
  for (let a = 0; a < arcs; a++) if (ofArc[a]! >= 0) arc[next[ofArc[a]!]!++] = a
  const from = Int32Array.from(distinct, (k) => Math.floor(k / people))
  const to = Int32Array.from(distinct, (k) => k % people)
  return { count, from, to, ofArc, arcStart, arc }
}

function linkKeys({ arcs, people, arcMentor, arcNeed, needMentee, arcForbidden }: Instance): Float64Array {
  const key = new Float64Array(arcs)
  for (let a = 0; a < arcs; a++) key[a] = arcForbidden[a] ? Infinity : arcMentor[a]! * people + needMentee[arcNeed[a]!]!
  return key
}

function sortedDistinct(key: Float64Array): Float64Array {
  const sorted = key.slice().sort()
  let count = 0
  for (let i = 0; i < sorted.length && sorted[i] !== Infinity; i++)
    if (count === 0 || sorted[i] !== sorted[count - 1]) sorted[count++] = sorted[i]!
  return sorted.slice(0, count)
}

/** The place of a key in a sorted list, −1 when absent. */
function search(sorted: Float64Array, key: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < key) low = middle + 1
    else if (sorted[middle]! > key) high = middle - 1
    else return middle
  }
  return -1
}

function linkFinder({ from, to }: Links, people: number): (a: number, b: number) => number {
  const keys = Float64Array.from(from, (f, l) => f * people + to[l]!)
  return (a, b) => search(keys, a * people + b)
}

function forEachPair(links: Links, people: number, found: (there: number, back: number) => void): void {
  const find = linkFinder(links, people)
  for (let l = 0; l < links.count; l++) {
    if (links.from[l]! > links.to[l]!) continue
    const back = find(links.to[l]!, links.from[l]!)
    if (back >= 0) found(l, back)
  }
}

/** Each circle once, from its lowest person. False when it became late. */
function forEachCircle(
  links: Links,
  people: number,
  isLate: () => boolean,
  found: (members: number[]) => void,
): boolean {
  const find = linkFinder(links, people)
  const start = new Int32Array(people + 1)
  for (let l = 0; l < links.count; l++) start[links.from[l]! + 1]!++
  for (let p = 0; p < people; p++) start[p + 1]! += start[p]!
  for (let l = 0; l < links.count; l++) {
    if (l % 256 === 0 && isLate()) return false
    const a = links.from[l]!
    const b = links.to[l]!
    if (a > b) continue
    for (let m = start[b]!; m < start[b + 1]!; m++) {
      const c = links.to[m]!
      const back = c > a && c !== b ? find(c, a) : -1
      if (back >= 0) found([l, m, back])
    }
  }
  return true
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
