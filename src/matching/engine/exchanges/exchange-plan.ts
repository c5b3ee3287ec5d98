import type { Earlier } from '../earlier.ts'
import type { BeginAgain } from '../exact/priced-plan.ts'
import { PricedPlan } from '../exact/priced-plan.ts'
import type { TierWeights } from '../exact/tier-weights.ts'
import type { Instance } from '../instance.ts'
import type { Share, Toll } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { BonusShares } from './bonus-shares.ts'
import type { Component } from './components.ts'
import { componentsOf } from './components.ts'
import type { Exchange, ExchangeParts } from './exchange.ts'
import { findExchanges } from './find-exchanges.ts'
import type { Rings } from './rings.ts'
import { findRings, pairsOf } from './rings.ts'

/** `bound` in value × scale. */
export type Found = { chosen: number[]; bound: number; prices: Float64Array; shares: Share[]; tolls?: Toll[] }

/** The exchanges of the whole at once. */
export function exchangePlan(parts: ExchangeParts): Found {
  return foundBy(findExchanges(parts))
}

function foundBy(exchange: Exchange): Found {
  return {
    chosen: exchange.best.chosen,
    bound: exchange.bound,
    prices: exchange.bestPrices,
    ...(exchange.rings.byTolls ? givenBy(exchange) : { shares: sharesOf(exchange) }),
  }
}

/** Of the best tolls, in units of value. */
function givenBy(exchange: Exchange): { shares: Share[]; tolls: Toll[] } {
  const { rings, plan } = exchange
  const given = exchange.wasBounded ? exchange.given : undefined
  const { count, links, linkStart, link } = rings
  const { scale } = plan.network
  const shares: Share[] = []
  const tolls: Toll[] = []
  for (let x = 0; given && x < count; x++) {
    const own = given.own.subarray(linkStart[x]!, linkStart[x + 1]!)
    if (own.every((part) => part === 0)) continue
    const members = Array.from(link.subarray(linkStart[x]!, linkStart[x + 1]!))
    shares.push({ people: members.map((l) => links.from[l]!), shares: Array.from(own, (part) => part / scale) })
  }
  for (let l = 0; given && l < links.count; l++)
    if (given.toll[l]! > 0) tolls.push({ from: links.from[l]!, to: links.to[l]!, toll: given.toll[l]! / scale })
  return { shares, tolls }
}

function sharesOf({ rings, bestShares, plan }: Exchange): Share[] {
  const { count, linkStart, link, links } = rings
  const all: Share[] = []
  for (let x = 0; x < count; x++) {
    const share: Share = { people: [], shares: [] }
    for (let k = linkStart[x]!; k < linkStart[x + 1]!; k++) {
      share.people.push(links.from[link[k]!]!)
      share.shares.push(bestShares[k]! / plan.network.scale)
    }
    all.push(share)
  }
  return all
}

export type Terms = { settings: Settings; weights: TierWeights; greatestBonus: number }

/** The exchanges of each part that hangs together by itself; one that is not reached in time stays as the plan without them is. */
export function exchangePlanByParts(parts: ExchangeParts, terms: Terms): Found {
  const components = componentsOf(parts.instance)
  if (components.length <= 1) return exchangePlan(parts)
  const { clock, plan, earlier } = parts
  const { scale } = plan.network
  const prices = plan.mentorPrices()
  const shares: Share[] = []
  const tolls: Toll[] = []
  const found = plainParts(parts, components)
  const known = earlier && earlierByPart(earlier, components, parts.instance)
  components.forEach((component, i) => {
    if (clock.isLate()) return
    clock.beside = figuresOf(found.toSpliced(i, 1), scale)
    const better = partPlan(parts, component, terms, known?.[i])
    if (!better) return
    const { people, arcs } = component
    found[i] = { value: better.value, bound: better.bound, chosen: better.chosen.map((a) => arcs[a]!) }
    people.forEach((p, k) => {
      prices[p] = better.prices[k]!
    })
    for (const share of better.shares) shares.push({ ...share, people: share.people.map((p) => people[p]!) })
    for (const { from, to, toll } of better.tolls ?? []) tolls.push({ from: people[from]!, to: people[to]!, toll })
  })
  clock.beside = { value: 0, upperBound: 0 }
  const chosen = found.flatMap((part) => part.chosen).sort((a, b) => a - b)
  return {
    chosen,
    bound: found.reduce((sum, part) => sum + part.bound, 0),
    prices,
    shares,
    ...(tolls.length > 0 && { tolls }),
  }
}

type PartFound = { chosen: number[]; value: number; bound: number }

function figuresOf(found: readonly PartFound[], scale: number) {
  const value = found.reduce((sum, part) => sum + part.value, 0)
  const upperBound = Math.floor(found.reduce((sum, part) => sum + part.bound, 0) / scale)
  return { value, upperBound }
}

/** Each part as the plan without exchanges has it; the bonus of every ring is given away. */
function plainParts({ instance, plan, rings }: ExchangeParts, components: readonly Component[]): PartFound[] {
  const { scale } = plan.network
  const partOf = partOfPerson(components, instance.people)
  const found: PartFound[] = components.map(() => ({ chosen: [], value: 0, bound: 0 }))
  for (const a of plan.chosen()) {
    const part = found[partOf[instance.arcMentor[a]!]!]!
    part.chosen.push(a)
    part.value += instance.arcUtility[a]!
    part.bound += instance.arcUtility[a]! * scale
  }
  for (let x = 0; x < rings.count; x++)
    found[partOf[rings.links.from[rings.link[rings.linkStart[x]!]!]!]!]!.bound += rings.worth[x]! * scale
  return found
}

function partOfPerson(components: readonly Component[], people: number): Int32Array {
  const partOf = new Int32Array(people).fill(-1)
  components.forEach((component, i) => {
    for (const p of component.people) partOf[p] = i
  })
  return partOf
}

/** Undefined where it became late before there was an exact plan. */
function partPlan(
  whole: ExchangeParts,
  { instance }: Component,
  { settings, weights, greatestBonus }: Terms,
  earlier: Earlier | undefined,
): (Found & { value: number }) | undefined {
  const { clock, coverageFirst, seed, tries, enough } = whole
  const isLate = () => clock.isLate()
  const rings = { ...findRings(instance, settings, isLate), byTolls: whole.rings.byTolls }
  const { scale } = whole.plan.network
  const peopleInAll = whole.instance.people
  const again = earlier && beginAgain(rings, scale, earlier)
  const plan = new PricedPlan(instance, weights, { scale, greatestBonus, isLate, again })
  if (plan.isCut || !rings.circlesCounted) return undefined
  const exchange = findExchanges({
    instance,
    rings,
    plan,
    coverageFirst,
    seed,
    tries,
    enough,
    clock,
    peopleInAll,
    earlier,
  })
  return { ...foundBy(exchange), value: exchange.best.value }
}

/** What a plan is solved from at first: the earlier prices, with the earlier shares as bonuses. */
export function beginAgain(rings: Rings, scale: number, { chosen, certificate }: Earlier): BeginAgain {
  const shares = new BonusShares(rings.byTolls ? pairsOf(rings) : rings, scale)
  shares.takeOver(certificate.shares)
  return { bonus: shares.bonusOfArcs(), mentorPrice: certificate.mentorPrice, chosen }
}

/** An earlier plan in the numbers of each part. */
function earlierByPart(earlier: Earlier, components: readonly Component[], { people, arcs }: Instance): Earlier[] {
  const { gap, certificate, around } = earlier
  const partOf = partOfPerson(components, people)
  const place = new Int32Array(people)
  for (const component of components)
    component.people.forEach((p, k) => {
      place[p] = k
    })
  const isChosen = new Uint8Array(arcs)
  for (const a of earlier.chosen) isChosen[a] = 1
  const shares: Share[][] = components.map(() => [])
  for (const share of certificate.shares)
    shares[partOf[share.people[0]!] ?? -1]?.push({ ...share, people: share.people.map((p) => place[p]!) })
  return components.map((component, i) => ({
    chosen: Array.from(component.arcs.keys()).filter((k) => isChosen[component.arcs[k]!]),
    gap,
    certificate: {
      mentorPrice: Float64Array.from(component.people, (p) => certificate.mentorPrice[p]!),
      shares: shares[i]!,
    },
    ...(around && { around: around.filter((p) => partOf[p] === i).map((p) => place[p]!) }),
  }))
}
