import { describe, expect, it } from 'vitest'
import type { Instance } from './instance.ts'
import { readProblem } from './instance.ts'
import { randomProblem, seededPick } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import { compareTiers, tiersOf } from './oracles/tiers.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { seededRandom } from './seeded-random.ts'
import type { Settings } from './settings.ts'

/** Every way to solve. Those that are exact are held to equality, the others to their own bounds. */
const ways: Record<string, Partial<Settings>> = {
  plain: { reciprocity: 0 },
  total: { reciprocity: 0, objective: 'total' },
  exchanges: { reciprocity: 300, tries: 5 },
  circles: { reciprocity: 150, cycles: 200, tries: 5 },
  fair: { reciprocity: 0, fair: true },
  balanced: { reciprocity: 0, balance: 120 },
  'fair, balanced, exchanges': { reciprocity: 200, balance: 70, fair: true, tries: 5 },
  'only exchanges': { onlyExchanges: 3 },
  'only exchanges, fair': { onlyExchanges: 2, fair: true },
}

/** From small and tight to wide, with classes, several needs, fixed arcs, several arcs between two people. */
function drawn(seed: number): Problem {
  const shape = {
    people: 4 + (seed % 9),
    arcs: 6 + ((seed * 7) % 34),
    needs: 1 + (seed % 4),
    mentorCapacity: 1 + (seed % 3),
    menteeCapacity: 1 + ((seed >> 1) % 3),
    classes: seed % 2 === 0,
    fixed: seed % 5 === 0 ? 2 : 0,
  }
  const { people, arcs } = randomProblem(seed, shape)
  return { people: people.map((p, i) => ({ ...p, leftOut: seededPick(seed, i) })), arcs }
}

type Solved = { problem: Problem; instance: Instance; plan: Plan; tiers: number[]; bound: number[] }

function solved(problem: Problem, settings: Partial<Settings>): Solved {
  const instance = readProblem(problem)
  const plan = solveChecked(instance, settings)
  const tiers = tiersOf(instance, settings, plan.chosen)
  const last = plan.upperBound - (plan.value - tiers.at(-1)!)
  return { problem, instance, plan, tiers, bound: [...tiers.slice(0, -1), last] }
}

/** Where a plan is proven the best, nothing may be better; otherwise nothing may be better than its bound. */
function noBetterThan(worse: Solved, better: Solved): void {
  expect(compareTiers(better.bound, worse.tiers)).toBeGreaterThanOrEqual(0)
}

function asGood(a: Solved, b: Solved): void {
  noBetterThan(a, b)
  noBetterThan(b, a)
}

const withArcs = (problem: Problem, change: (arc: Problem['arcs'][number], a: number) => object): Problem => ({
  ...problem,
  arcs: problem.arcs.map((arc, a) => ({ ...arc, ...change(arc, a) })),
})

for (const [way, settings] of Object.entries(ways))
  describe(`metamorphic, ${way}`, () => {
    const cases = Array.from({ length: 40 }, (_, k) => solved(drawn(k + 1), settings))
    const pick = (k: number, below: number) => Math.floor(seededRandom(77 + k)() * below)

    it('a further mentor makes nothing worse', () => {
      cases.forEach((before, k) => {
        const { people, arcs } = before.problem
        const newcomer = { id: 'new', mentorCapacity: 1 + (k % 2), menteeCapacity: k % 2 }
        const offers = arcs.filter((_, a) => (a + k) % 3 === 0)
        const fresh = new Map(offers.map((arc) => [`${arc.mentee} ${arc.need}`, arc]))
        const theirs = [...fresh.values()].map((arc) => ({ ...arc, mentor: 'new', fixed: false }))
        noBetterThan(before, solved({ people: [...people, newcomer], arcs: [...arcs, ...theirs] }, settings))
      })
    })

    it('a further place makes nothing worse', () => {
      cases.forEach((before, k) => {
        const { people, arcs } = before.problem
        const chosen = pick(k, people.length)
        const more = people.map((p, i) =>
          i !== chosen
            ? p
            : k % 2 === 0
              ? { ...p, mentorCapacity: p.mentorCapacity + 1 }
              : { ...p, menteeCapacity: p.menteeCapacity + 1 },
        )
        noBetterThan(before, solved({ people: more, arcs }, settings))
      })
    })

    it('names and order change nothing', () => {
      cases.forEach((before) => {
        const { people, arcs } = before.problem
        const turned: Problem = {
          people: people.map((p) => ({ ...p, id: `x${p.id}` })).reverse(),
          arcs: arcs
            .map((a) => ({ ...a, mentor: `x${a.mentor}`, mentee: `x${a.mentee}`, need: `y${a.need}` }))
            .reverse(),
        }
        asGood(before, solved(turned, settings))
      })
    })

    it('utilities, bonuses and costs scaled together change nothing but the scale', () => {
      for (let seed = 1; seed <= 25; seed++) {
        const small = withArcs(drawn(seed), ({ utility }) => ({ utility: Math.ceil(utility / 4) }))
        const before = solved(small, settings)
        const { reciprocity = 300, cycles = 0, balance = 0 } = settings
        const tripled = { ...settings, reciprocity: 3 * reciprocity, cycles: 3 * cycles, balance: 3 * balance }
        const after = solved(
          withArcs(small, ({ utility }) => ({ utility: 3 * utility })),
          tripled,
        )
        const value = (tiers: number[]) => [...tiers.slice(0, settings.fair ? -2 : -1), tiers.at(-1)! * 3]
        const without = (tiers: number[]) => (settings.fair ? tiers.toSpliced(-2, 1) : tiers)
        expect(compareTiers(without(after.bound), value(before.tiers))).toBeGreaterThanOrEqual(0)
        expect(compareTiers(value(before.bound), without(after.tiers))).toBeGreaterThanOrEqual(0)
      }
    })

    it('forbidding what was not chosen changes nothing', () => {
      cases.forEach((before, k) => {
        const chosen = new Set(before.plan.chosen)
        const others = before.problem.arcs.flatMap((_, a) => (chosen.has(a) ? [] : [a]))
        if (others.length === 0) return
        const struck = others[pick(k, others.length)]!
        asGood(
          before,
          solved(
            withArcs(before.problem, (_, a) => ({ forbidden: a === struck })),
            settings,
          ),
        )
      })
    })

    it('fixing what was chosen makes nothing worse', () => {
      cases.forEach((before, k) => {
        const { chosen } = before.plan
        if (chosen.length === 0) return
        const kept = chosen[pick(k, chosen.length)]!
        const fixed = withArcs(before.problem, ({ fixed }, a) => ({ fixed: fixed || a === kept }))
        const after = solved(fixed, settings)
        // a fixed arc counts no more among the worst served, and needs no return where there are only exchanges
        if (settings.fair || settings.onlyExchanges)
          expect(compareTiers(after.tiers.slice(0, 4), before.tiers.slice(0, 4))).toBeGreaterThanOrEqual(0)
        else asGood(before, after)
      })
    })
  })
