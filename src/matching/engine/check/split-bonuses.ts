import type { Instance } from '../instance.ts'
import type { Certificate, Share, Toll } from '../plan.ts'
import type { Settings } from '../settings.ts'
import type { Links } from './links.ts'
import { countRings, eachRing, linksOf, placeOf } from './links.ts'

/**
 * The shares as bonuses on arcs, in units of value; absent when there are none. `uncovered`: what the shares of all rings that could be
 * fall short of their worth, which counts as given away.
 */
export function splitBonuses(
  instance: Instance,
  settings: Settings,
  { shares, tolls = [], circlesUncounted }: Certificate,
): { bonus: Float64Array | undefined; uncovered: number } {
  const { reciprocity } = settings
  const cycles = circlesUncounted ? 0 : settings.cycles
  const uncounted = circlesUncounted ? settings.cycles * circlesAtMost(instance) : 0
  if (reciprocity === 0 && cycles === 0) return { bonus: undefined, uncovered: uncounted }
  const place = new Int32Array(instance.arcs).fill(-1)
  const links = linksOf(instance, possible(instance), place)
  const { pairs, circles } = countRings(links, cycles > 0)
  const ofLink = new Float64Array(links.to.length)
  const given = givenOfRings(links, shares, ofLink)
  let uncovered = uncounted
  if (tolls.length > 0) uncovered += lackAtTolls(instance, { links, tolls, given, ofLink, reciprocity, cycles })
  else {
    uncovered += reciprocity * pairs + cycles * circles
    for (const part of given.pairs.values()) uncovered -= Math.min(reciprocity, part)
    for (const part of given.circles.values()) uncovered -= Math.min(cycles, part)
  }
  const bonus = new Float64Array(instance.arcs)
  for (let a = 0; a < bonus.length; a++) if (place[a]! >= 0) bonus[a] = ofLink[place[a]!]!
  return { bonus, uncovered }
}

type AtTolls = {
  links: Links
  tolls: readonly Toll[]
  given: ReturnType<typeof givenOfRings>
  ofLink: Float64Array
  reciprocity: number
  cycles: number
}

/**
 * What rings lack when each is given the toll of each of its links, which adds to the bonus of a link as many tolls as a plan could close rings
 * through it: each of them needs another to whom its mentee gives, and another who gives to its mentor.
 */
function lackAtTolls(instance: Instance, { links, tolls, given, ofLink, reciprocity, cycles }: AtTolls): number {
  const toll = new Float64Array(links.to.length)
  for (const { from, to, toll: part } of tolls) {
    const place = placeOf(links, from, to)
    if (place >= 0) toll[place]! += Math.max(0, part)
  }
  const through = new Int32Array(links.to.length)
  let lack = 0
  const count = (places: readonly number[]) => {
    const [first, , last] = places
    const worth = places.length === 2 ? reciprocity : cycles
    if (worth === 0) return
    const ring = last === undefined ? first! : first! * links.start.length + giverOf(links, last)
    const part = (last === undefined ? given.pairs : given.circles).get(ring) ?? 0
    for (const place of places) through[place]!++
    lack += Math.max(
      0,
      places.reduce((rest, place) => rest - toll[place]!, worth - part),
    )
  }
  eachRing(links, cycles > 0, count)
  for (let from = 0; from < instance.people; from++)
    for (let k = links.start[from]!; k < links.start[from + 1]!; k++) {
      const most = Math.min(instance.mentorCapacity[links.to[k]!]!, instance.menteeCapacity[from]!, through[k]!)
      if (toll[k] !== 0) ofLink[k]! += most * toll[k]!
    }
  return lack
}

function giverOf({ start }: Links, place: number): number {
  let low = 0
  let high = start.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (start[middle]! <= place) low = middle
    else high = middle
  }
  return low
}

function possible({ arcs, arcForbidden }: Instance): Int32Array {
  const open = new Int32Array(arcs)
  let count = 0
  for (let a = 0; a < arcs; a++) if (!arcForbidden[a]) open[count++] = a
  return open.subarray(0, count)
}

/** What the shares of each ring come to, each part added to the bonus of its link. A ring that cannot be gives nothing. */
function givenOfRings(links: Links, shares: readonly Share[], bonus: Float64Array) {
  const given = { pairs: new Map<number, number>(), circles: new Map<number, number>() }
  for (const share of shares) {
    const { people, parts } = fromLowest(share)
    const places = people.map((from, k) => placeOf(links, from, people[(k + 1) % people.length]!))
    if (places.includes(-1) || (people.length !== 2 && people.length !== 3)) continue
    let sum = 0
    places.forEach((place, k) => {
      bonus[place]! += parts[k]!
      sum += parts[k]!
    })
    const ofKind = people.length === 2 ? given.pairs : given.circles
    const ring = people.length === 2 ? places[0]! : places[0]! * links.start.length + people[2]!
    ofKind.set(ring, (ofKind.get(ring) ?? 0) + sum)
  }
  return given
}

function fromLowest({ people, shares }: Share): { people: number[]; parts: number[] } {
  const first = people.indexOf(Math.min(...people))
  const turn = <T>(list: readonly T[]) => [...list.slice(first), ...list.slice(0, first)]
  return { people: turn(people), parts: turn(shares).map((part) => Math.max(0, part)) }
}

/** Every circle through a person uses one thing given and one received, and passes three people. */
function circlesAtMost({ people, mentorCapacity, menteeCapacity }: Instance): number {
  let passes = 0
  for (let p = 0; p < people; p++) passes += mentorCapacity[p]! * menteeCapacity[p]!
  return Math.floor(passes / 3)
}
