import { describe, expect, it } from 'vitest'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { everyPlan } from '../oracles/brute-force.ts'
import { randomProblem } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { bestTiers, compareTiers, tiersOf } from '../oracles/tiers.ts'
import type { Plan } from '../plan.ts'
import { seededRandom } from '../seeded-random.ts'
import type { Settings } from '../settings.ts'
import { solve } from '../solve.ts'
import { figuresOf, worthOf } from '../tally.ts'
import { check } from './check.ts'

const kindsOf = (instance: Instance, settings: Partial<Settings>, plan: Parameters<typeof check>[2]) =>
  check(instance, settings, plan).map(({ kind }) => kind)

describe('a spoilt plan is refused', () => {
  const problem = randomProblem(7, { people: 14, arcs: 90, classes: true, fixed: 2, needs: 2, mutual: 0.7 })
  const labelled = problem.arcs.map((arc, a) => ({ ...arc, labels: [a % 2 === 0 ? 'even' : 'odd'] }))
  const quotas = [{ name: 'few', label: 'odd', atMost: 2 }]
  const instance = readProblem({ ...problem, arcs: labelled })
  const settings = { reciprocity: 300, cycles: 120, balance: 40 }
  const plan = solveChecked(instance, settings)
  const refused = (change: Partial<Plan>, rules: Partial<Settings> = settings, of = instance) =>
    kindsOf(of, rules, { ...plan, ...change })

  it('figure by figure', () => {
    const figures = ['coveredPeople', 'coveredNeeds', 'utility', 'reciprocalPairs', 'cycles', 'value', 'imbalance']
    for (const figure of figures as 'value'[])
      for (const by of [-1, 1, Number.NaN]) {
        const found = refused({ [figure]: plan[figure] + by })
        expect([figure, ...found]).toContain('wrong-figure')
      }
    for (const k of [0, 1, 2]) {
      const coveredByPriority = plan.coveredByPriority.map((n, at) => n + (at === k ? 1 : 0)) as [
        number,
        number,
        number,
      ]
      expect(refused({ coveredByPriority })).toContain('wrong-figure')
    }
  })

  it('arc by arc', () => {
    for (const [k, arc] of plan.chosen.entries()) {
      const kind = instance.arcFixed[arc] ? 'fixed-arc-missing' : 'wrong-figure'
      expect(refused({ chosen: plan.chosen.toSpliced(k, 1) })).toContain(kind)
      expect(refused({ chosen: [...plan.chosen, arc] })).toEqual(expect.arrayContaining(['arc-twice', 'need-twice']))
    }
    for (let arc = 0; arc < instance.arcs; arc++)
      if (!plan.chosen.includes(arc)) expect(refused({ chosen: [...plan.chosen, arc] })).not.toEqual([])
    for (const arc of [-1, 0.5, instance.arcs, Number.NaN])
      expect(refused({ chosen: [...plan.chosen, arc] })).toContain('no-such-arc')
  })

  it('rule by rule', () => {
    const without = (change: Partial<Instance>) => kindsOf({ ...instance, ...change }, settings, plan)
    const none = new Int32Array(instance.people)
    expect(without({ mentorCapacity: none })).toContain('mentor-overfull')
    expect(without({ menteeCapacity: none })).toContain('mentee-overfull')
    expect(without({ arcForbidden: new Uint8Array(instance.arcs).fill(1) })).toContain('arc-forbidden')
    expect(without({ arcFixed: new Uint8Array(instance.arcs).fill(1) })).toContain('fixed-arc-missing')
    expect(refused({}, settings, readProblem({ ...problem, arcs: labelled, quotas }))).toContain('quota-broken')
    expect(refused({}, { ...settings, onlyExchanges: 2 })).toContain('bound-not-proven')
  })

  it('bound, price, weight and share, whatever stands in their place', () => {
    const { certificate } = plan
    const { mentorPrice, weights, shares } = certificate
    expect(refused({ upperBound: plan.value - 1 })).toContain('bound-not-proven')
    expect(refused({ upperBound: Number.NaN })).toContain('bound-not-proven')
    expect(refused({ status: 'optimal', upperBound: plan.value + 1 })).toContain('not-optimal')
    const withPrice = (p: number, price: number) => mentorPrice.map((was, at) => (at === p ? price : was))
    for (let p = 0; p < instance.people; p++)
      for (const price of [-1, Number.NaN, Infinity])
        expect(refused({ certificate: { ...certificate, mentorPrice: withPrice(p, price) } })).not.toEqual([])
    for (const [p, price] of mentorPrice.entries())
      if (price > 0) expect(refused({ certificate: { ...certificate, mentorPrice: withPrice(p, 0) } })).not.toEqual([])
    for (const person of [0, -1, weights.person / 1000, Number.NaN, Infinity])
      expect(refused({ certificate: { ...certificate, weights: { ...weights, person } } })).not.toEqual([])
    const withShare = (k: number, part: number) => {
      const spoilt = { ...shares[k]!, shares: shares[k]!.shares.map((was, at) => (at === 0 ? part : was)) }
      return refused({ certificate: { ...certificate, shares: shares.with(k, spoilt) } })
    }
    const spoilt = shares.flatMap((_, k) => [withShare(k, -1e6), withShare(k, 1e6)])
    for (const k of shares.keys()) expect(withShare(k, Number.NaN)).toContain('bound-not-proven')
    // a share between people without a place harms nothing
    expect(spoilt.filter((kinds) => kinds.length > 0).length).toBeGreaterThan(shares.length)
    expect(refused({ certificate: { ...certificate, mentorPrice: new Float64Array(0) } })).not.toEqual([])
  })

  it('where the worst served are well served by word alone', () => {
    expect(refused({ certificate: { ...plan.certificate, leastUtility: 999 } }, { ...settings, fair: true })).toEqual(
      expect.arrayContaining(['arc-forbidden']),
    )
  })

  it('where weights on coverage hide that a worse one is worth more', () => {
    const person = (id: string) => ({ id, mentorCapacity: 1, menteeCapacity: 2 })
    const two = readProblem({
      people: ['a', 'b', 'c'].map(person),
      arcs: [
        { mentor: 'a', mentee: 'b', need: 'x', utility: 900 },
        { mentor: 'a', mentee: 'c', need: 'x', utility: 100, priority: 1 },
      ],
    })
    const covering = solveChecked(two, { reciprocity: 0 })
    expect(covering.chosen).toEqual([1])
    expect(kindsOf(two, { reciprocity: 0, objective: 'total' }, covering)).toContain('bound-not-proven')
  })
})

describe('no certificate makes a worse plan the best', () => {
  const ways: Partial<Settings>[] = [
    { reciprocity: 0 },
    { reciprocity: 0, objective: 'total' },
    { reciprocity: 200, cycles: 90 },
    { reciprocity: 0, balance: 150 },
    { reciprocity: 0, fair: true },
  ]
  for (const settings of ways)
    it(JSON.stringify(settings), () => {
      let tried = 0
      for (let seed = 1; seed <= 12; seed++) {
        const instance = readProblem(randomProblem(seed, { people: 5, arcs: 9, classes: true, fixed: seed % 2 }))
        const random = seededRandom(seed)
        const plans = everyPlan(instance)
        const best = solve(instance, settings)
        const most = bestTiers(instance, settings, plans)
        const certificates = [best, solve(instance, { ...settings, objective: 'total' })].map((p) => p.certificate)
        const { certificate } = best
        const weights = certificate.weights
        const rates = [0, 0.5, 1, 1.5, 3]
        const shifted = (by: number) => certificate.mentorPrice.map((price) => Math.max(0, price + by * random()))
        for (const by of [-300, -20, 20, 300, 5000]) certificates.push({ ...certificate, mentorPrice: shifted(by) })
        for (const rate of rates)
          certificates.push({ ...certificate, weights: { ...weights, person: rate * weights.person } })
        for (const chosen of plans.filter((_, k) => k % 3 === seed % 3)) {
          if (compareTiers(tiersOf(instance, settings, chosen), most) >= 0) continue
          for (const one of certificates) {
            tried++
            expect(check(instance, settings, claimed(instance, settings, chosen, one))).not.toEqual([])
          }
        }
      }
      expect(tried).toBeGreaterThan(300)
    })
})

/** Says that the plan is the best there is, with all its figures right. */
function claimed(
  instance: Instance,
  settings: Partial<Settings>,
  chosen: number[],
  certificate: Plan['certificate'],
): Parameters<typeof check>[2] {
  const figures = figuresOf(instance, chosen)
  const { reciprocity = 0, cycles = 0, balance = 0 } = settings
  const value = worthOf(figures, { reciprocity, cycles })
  const imbalance = value - tiersOf(instance, { ...settings, balance: 1 }, chosen).at(-1)!
  return {
    status: 'optimal',
    chosen,
    ...figures,
    value,
    ...(balance > 0 && { imbalance }),
    upperBound: value,
    certificate,
  }
}
