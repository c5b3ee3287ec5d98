import { Dive } from './dive.ts'
import type { Exchange } from './exchange.ts'
import { ringsThatMatter } from './rings-that-matter.ts'
import { seededRandom } from './seeded-random.ts'

/** Searches neighbourhoods of the best plan: the rings around a few people are freed, and decided anew with exact re-solves. */
export function improvePlan(exchange: Exchange, tries: number): void {
  if (exchange.isDone() || tries === 0) return
  const random = seededRandom(exchange.parts.seed)
  const alive = ringsThatMatter(exchange)
  if (alive.length === 0) return
  const way = new Dive(exchange, alive)
  way.startAt(exchange.best.chosen)
  const around = new Neighbourhoods(exchange, alive, random)
  const all = Math.round(tries * Math.max(1, exchange.parts.instance.people / 150))
  for (let i = 0; i < all && !exchange.isDone(); i++) {
    way.pace = 0.0005 + 0.001 * random()
    way.tryAnew(around.draw(10 + Math.floor(random() * 30)))
  }
}

/** Rings that hang together through the people in them. */
class Neighbourhoods {
  private readonly random: () => number
  private readonly rings: Exchange['rings']
  private readonly alive: readonly number[]
  private readonly ofPerson: number[][]

  constructor({ rings, parts }: Exchange, alive: readonly number[], random: () => number) {
    this.random = random
    this.rings = rings
    this.alive = alive
    this.ofPerson = Array.from({ length: parts.instance.people }, () => [])
    for (const x of alive) for (const p of this.peopleOf(x)) this.ofPerson[p]!.push(x)
  }

  /** All rings of `size` people, found by walking from a random ring to its neighbours. */
  draw(size: number): number[] {
    const start = this.alive[Math.floor(this.random() * this.alive.length)]!
    const people = new Set<number>(this.peopleOf(start))
    const found = new Set<number>([start])
    for (const p of people) {
      for (const x of this.ofPerson[p]!) {
        found.add(x)
        for (const q of this.peopleOf(x)) if (people.size < size && this.random() < 0.5) people.add(q)
      }
    }
    return [...found]
  }

  private peopleOf(x: number): number[] {
    const { linkStart, link, links } = this.rings
    return Array.from(link.subarray(linkStart[x]!, linkStart[x + 1]!), (l) => links.from[l]!)
  }
}
