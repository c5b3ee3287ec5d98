import { Dive } from './dive.ts'
import type { Exchange } from './exchange.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * Dives from the best bound to a plan and then searches large neighbourhoods: the rings around some 200 people are freed, their
 * shares shaken, and all is decided anew with exact re-solves.
 */
export function improvePlan(exchange: Exchange, tries: number): void {
  const random = seededRandom(exchange.parts.seed)
  const { shares, bestShares } = exchange
  shares.share.set(bestShares)
  const way = new Dive(exchange)
  way.run()
  const around = new Neighbourhoods(exchange, random)
  const all = Math.round(tries * Math.min(10, Math.max(1, exchange.parts.instance.people / 300)))
  for (let i = 0; i < all && !exchange.isDone(); i++) {
    const strength = 0.1 * random()
    way.tryAnew(around.draw(160 + Math.floor(random() * 80)), (x) => shares.shake(x, strength, random))
  }
  shares.share.set(bestShares)
}

/** Rings that hang together through the people in them. */
class Neighbourhoods {
  private readonly random: () => number
  private readonly rings: Exchange['rings']
  private readonly ofPerson: number[][]

  constructor({ rings, parts }: Exchange, random: () => number) {
    this.random = random
    this.rings = rings
    this.ofPerson = Array.from({ length: parts.instance.people }, () => [])
    for (let x = 0; x < rings.count; x++) for (const p of this.peopleOf(x)) this.ofPerson[p]!.push(x)
  }

  /** All rings of `size` people, found by walking from a random ring to its neighbours. */
  draw(size: number): number[] {
    const start = Math.floor(this.random() * this.rings.count)
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
