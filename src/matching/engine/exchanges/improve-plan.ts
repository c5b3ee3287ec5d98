import type { CarriedOnAverage } from './carried-on-average.ts'
import { disputedRings } from './disputed-rings.ts'
import { Dive } from './dive.ts'
import type { Exchange } from './exchange.ts'
import { Lot } from './lot.ts'
import { ringsThatMatter } from './rings-that-matter.ts'
import { whereTheGapIs } from './where-the-gap-is.ts'

/** `average`: how often each link carried in the last rounds of the bound. `around`: people to begin with. */
type Search = { tries: number; average: CarriedOnAverage; around?: readonly number[] }

/**
 * Searches neighbourhoods of the best plan, which are freed and decided anew with exact re-solves: the rings about which bound and plan
 * differ, then those around a few people.
 */
export function improvePlan(exchange: Exchange, { tries, average, around = [] }: Search): void {
  if (exchange.isDone() || tries === 0) return
  const { random } = exchange
  const alive = ringsThatMatter(exchange)
  if (alive.length === 0) return
  const drawn = new Lot(whereTheGapIs(exchange))
  const way = Dive.from(exchange, alive, exchange.best.chosen)
  if (!exchange.parts.earlier && alive.length <= fewRings) tryOneByOne(exchange, way, alive)
  const disputed = disputedRings(exchange, alive, average)
  for (const pace of disputedPaces) {
    if (exchange.isDone()) return
    way.pace = pace
    way.tryAnew(disputed)
  }
  const rings = new Neighbourhoods(exchange, alive, random)
  const least = exchange.parts.earlier ? fewest.again : fewest.afresh
  const all = Math.round(tries * Math.max(1, exchange.parts.instance.people / 150))
  for (let i = 0; i < all && !exchange.isDone(); i++) {
    way.pace = 0.001 + 0.002 * random()
    way.tryAnew(rings.draw(least + Math.floor(random() * 3 * least), around[i] ?? drawn.draw(random())))
  }
}

/** People around whom rings are freed, at least: fewer where little has changed. */
const fewest = { afresh: 10, again: 6 }
const disputedPaces = [0.0005, 0.002]

/** So few are tried one by one. */
const fewRings = 60

/** Where a bonus outweighs all that it takes, the prices alone see no way to a single exchange. */
function tryOneByOne(exchange: Exchange, way: Dive, rings: readonly number[]): void {
  for (const x of rings) if (!exchange.isDone()) way.tryForced(x)
}

/** Rings that hang together through the people in them. */
class Neighbourhoods {
  private readonly random: () => number
  private readonly alive: readonly number[]
  private readonly peopleOf = new Map<number, number[]>()
  private readonly ofPerson: number[][]

  constructor({ rings, parts }: Exchange, alive: readonly number[], random: () => number) {
    const { linkStart, link, links } = rings
    this.random = random
    this.alive = alive
    this.ofPerson = Array.from({ length: parts.instance.people }, () => [])
    for (const x of alive) {
      const people: number[] = []
      for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) people.push(links.from[link[k]!]!)
      this.peopleOf.set(x, people)
      for (const p of people) this.ofPerson[p]!.push(x)
    }
  }

  /** All rings of `size` people, found by walking from a ring of `person`, or any, to its neighbours. */
  draw(size: number, person?: number): number[] {
    const own = person === undefined ? [] : this.ofPerson[person]!
    const from = own.length > 0 ? own : this.alive
    const start = from[Math.floor(this.random() * from.length)]!
    const people = new Set<number>(this.peopleOf.get(start))
    const found = new Set<number>([start])
    for (const p of people) {
      for (const x of this.ofPerson[p]!) {
        found.add(x)
        for (const q of this.peopleOf.get(x)!) if (people.size < size && this.random() < 0.5) people.add(q)
      }
    }
    return [...found]
  }
}
