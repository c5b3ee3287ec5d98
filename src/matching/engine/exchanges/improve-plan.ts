import { Dive } from './dive.ts'
import type { Exchange } from './exchange.ts'
import { Lot } from './lot.ts'
import { ringsThatMatter } from './rings-that-matter.ts'
import { whereTheGapIs } from './where-the-gap-is.ts'

/**
 * Searches neighbourhoods of the best plan: the rings around a few people are freed, and decided anew with exact re-solves. First
 * around the people named.
 */
export function improvePlan(exchange: Exchange, tries: number, around: readonly number[] = []): void {
  if (exchange.isDone() || tries === 0) return
  const { random } = exchange
  const alive = ringsThatMatter(exchange)
  if (alive.length === 0) return
  const drawn = new Lot(whereTheGapIs(exchange))
  const way = Dive.from(exchange, alive, exchange.best.chosen)
  if (!exchange.parts.earlier && alive.length <= fewRings) tryOneByOne(exchange, way, alive)
  const rings = new Neighbourhoods(exchange, alive, random)
  const all = Math.round(tries * Math.max(1, exchange.parts.instance.people / 150))
  for (let i = 0; i < all && !exchange.isDone(); i++) {
    way.pace = 0.001 + 0.002 * random()
    way.tryAnew(rings.draw(10 + Math.floor(random() * 30), around[i] ?? drawn.draw(random())))
  }
}

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
