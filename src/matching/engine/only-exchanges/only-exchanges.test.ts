import { describe, expect, it } from 'vitest'
import { outsideSolver } from '../../../../tests/outside-solver.ts'
import { check } from '../check/check.ts'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { everyPlan } from '../oracles/brute-force.ts'
import { randomProblem, seededPick } from '../oracles/sample-problems.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { bestTiers, tiersOf } from '../oracles/tiers.ts'
import type { Arc, Priority } from '../problem.ts'
import { seededRandom } from '../seeded-random.ts'
import { solve } from '../solve.ts'
import { utilityOf } from '../tally.ts'
import { exchangeRings } from './exchange-rings.ts'

/** Whether the free arcs fall into rings, tried every way. */
function isOnlyExchanges(instance: Instance, longest: 2 | 3, chosen: readonly number[]): boolean {
  const { rings } = exchangeRings(instance, longest)
  const falls = (open: readonly number[]): boolean => {
    const next = open.find((a) => !instance.arcFixed[a])
    if (next === undefined) return true
    return rings.some(
      ({ arcs }) =>
        arcs.includes(next) && arcs.every((a) => open.includes(a)) && falls(open.filter((a) => !arcs.includes(a))),
    )
  }
  return falls(chosen)
}

/** A slow machine finds the same. */
const untilDone = { timeLimit: 3600 }

describe('only exchanges', () => {
  for (const longest of [2, 3] as const)
    for (const objective of ['coverage', 'total', 'fair'] as const)
      it(`are the best there are on small problems: rings of ${longest}, ${objective}`, () => {
        let chosen = 0
        for (let seed = 1; seed <= 40; seed++) {
          const shape = { people: 5, arcs: 8, needs: 2, classes: seed % 2 === 0, fixed: seed % 3, mutual: 0.7 }
          const { people, arcs } = randomProblem(seed, shape)
          if (arcs.length > 12) continue
          const waiting = people.map((person, p) => ({ ...person, leftOut: seededPick(seed, p) }))
          const instance = readProblem({ people: waiting, arcs })
          const settings =
            objective === 'fair'
              ? { onlyExchanges: longest, fair: true, ...untilDone }
              : { onlyExchanges: longest, objective, ...untilDone }
          const plan = solveChecked(instance, settings)
          const possible = everyPlan(instance).filter((arcs) => isOnlyExchanges(instance, longest, arcs))
          const found = tiersOf(instance, settings, plan.chosen)
          expect([...found, plan.status]).toEqual([...bestTiers(instance, settings, possible), 'optimal'])
          chosen += plan.certificate.rings!.chosen.length
        }
        expect(chosen).toBeGreaterThan(15)
      })

  it('agree with HiGHS in a school', async () => {
    const solver = await outsideSolver
    for (const [seed, longest] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const shape = { people: 40, arcs: longest === 2 ? 260 : 160, needs: 3, mentorCapacity: 3, menteeCapacity: 2 }
      const instance = readProblem(randomProblem(seed, shape))
      const settings = { onlyExchanges: longest, objective: 'total', ...untilDone } as const
      const plan = solveChecked(instance, settings)
      const { ObjectiveValue } = solver.solve(packingAsLp(instance, longest))
      expect([plan.value, plan.status]).toEqual([Math.round(ObjectiveValue), 'optimal'])
    }
  })

  it('are told apart from tampered ones', () => {
    const instance = readProblem(randomProblem(4, { people: 16, arcs: 90, mutual: 0.8 }))
    const settings = { onlyExchanges: 2 } as const
    const plan = solveChecked(instance, settings)
    const { certificate } = plan
    const { chosen, tree } = certificate.rings!
    const tampered = [
      { ...plan, upperBound: plan.upperBound - 1, status: 'gap' as const },
      { ...plan, certificate: { ...certificate, rings: { chosen: chosen.slice(1), tree } } },
      { ...plan, certificate: { ...certificate, rings: { chosen, tree: { price: new Float64Array(500) } } } },
      { ...plan, certificate: { ...certificate, rings: { chosen: [chosen.flat()], tree } } },
    ]
    for (const one of tampered) expect(check(instance, settings, one)).not.toEqual([])
    const fair = solveChecked(instance, { ...settings, fair: true })
    const { coverage, ...rings } = fair.certificate.rings!
    expect(fair.certificate.leastUtility).toBeGreaterThan(1)
    const unproven = { ...fair, certificate: { ...fair.certificate, rings } }
    const weightless = { ...coverage!, weights: { ...coverage!.weights, person: 0 } }
    const light = { ...fair, certificate: { ...fair.certificate, rings: { ...rings, coverage: weightless } } }
    for (const one of [unproven, light])
      expect(check(instance, { ...settings, fair: true }, one)).toContainEqual({ kind: 'coverage-not-proven' })
  })
})

function packingAsLp(instance: Instance, longest: 2 | 3): string {
  const { rings } = exchangeRings(instance, longest)
  const rows = new Map<string, string[]>()
  const worth = rings.map(({ arcs }, r) => {
    for (const a of arcs) {
      const need = instance.arcNeed[a]!
      for (const row of [`g${instance.arcMentor[a]}`, `t${instance.needMentee[need]}`, `n${need}`])
        rows.set(row, [...(rows.get(row) ?? []), `x${r}`])
    }
    return `${utilityOf(instance, arcs)} x${r}`
  })
  const room = (row: string) => {
    const k = Number(row.slice(1))
    return row[0] === 'g' ? instance.mentorCapacity[k] : row[0] === 't' ? instance.menteeCapacity[k] : 1
  }
  const limits = [...rows].map(([row, xs]) => `${row}: ${xs.join(' + ')} <= ${room(row)}`)
  const names = rings.map((_, r) => `x${r}`)
  return `Maximize\nobj: ${worth.join(' + ')}\nSubject To\n${limits.join('\n')}\nBinary\n${names.join(' ')}\nEnd\n`
}

it('stay within a hundredth of the bound in a school with more circles than can be branched on', () => {
  const shape = { people: 48, arcs: 1500, needs: 3, menteeCapacity: 2, mutual: 0.5 }
  const instance = readProblem(randomProblem(1, shape))
  expect(exchangeRings(instance, 3).rings.length).toBeGreaterThan(20_000)
  const plan = solveChecked(instance, { onlyExchanges: 3 })
  const pairs = solveChecked(instance, { onlyExchanges: 2, tries: 0 })
  expect(plan.gap).toBeLessThan(0.01)
  expect(plan.coveredPeople).toBeGreaterThanOrEqual(pairs.coveredPeople)
})

it('bound the value at the coverage reached where the proof by tiers is cut short', () => {
  let open = 0
  for (let seed = 1; seed <= 6; seed++) {
    const instance = readProblem(randomProblem(seed, { people: 40, arcs: 260, needs: 3, classes: true, mutual: 0.7 }))
    const settings = { onlyExchanges: 2, tries: 0 } as const
    const cut = solveChecked(instance, settings)
    expect(cut.gap).toBeLessThan(0.03)
    if (cut.status !== 'optimal') open++
    const whole = solveChecked(instance, { ...settings, tries: 60 })
    if (String(whole.coveredByPriority) === String(cut.coveredByPriority) && whole.coveredPeople === cut.coveredPeople)
      expect(cut.upperBound).toBeGreaterThanOrEqual(whole.value)
  }
  expect(open).toBeGreaterThan(0)
})

it('are bounded by what rings are worth alone where the total counts first', () => {
  let open = 0
  for (let seed = 1; seed <= 8; seed++) {
    const instance = readProblem(randomProblem(seed, { people: 40, arcs: 260, needs: 3, classes: true, mutual: 0.7 }))
    const cut = solveChecked(instance, { onlyExchanges: 2, objective: 'total', tries: 0 })
    if (cut.status !== 'optimal') open++
    const whole = solveChecked(instance, { onlyExchanges: 2, objective: 'total' })
    expect(cut.upperBound).toBeGreaterThanOrEqual(whole.value)
  }
  expect(open).toBeGreaterThan(0)
})

it('are the best where weights of many people come to more than doubles hold', () => {
  const fours = 170
  const random = seededRandom(fours)
  const ids = Array.from({ length: fours }, (_, c) => [0, 1, 2, 3].map((k) => `p${c}-${k}`))
  let best = 0
  const arcs = ids.flatMap((four): Arc[] => {
    const of = four.map(() => (1 + Math.floor(random() * 3)) as Priority)
    const utility = 500 + Math.floor(random() * 400)
    best += 4 * utility + 4
    const arc = (a: number, b: number) => ({ mentor: four[a]!, mentee: four[b]!, need: 'k', priority: of[b]! })
    const both = (a: number, b: number, worth: number) =>
      [arc(a, b), arc(b, a)].map((one) => ({ ...one, utility: worth }))
    return [...both(0, 1, utility + 1), ...both(2, 3, utility + 1), ...both(1, 2, utility), ...both(3, 0, utility)]
  })
  const outside = ids.map((four, c): Arc => {
    return {
      mentor: four[0]!,
      mentee: `q${c}`,
      need: 'k',
      utility: 5,
      priority: (1 + Math.floor(random() * 3)) as Priority,
    }
  })
  const people = [
    ...ids.flat().map((id) => ({ id, mentorCapacity: 1, menteeCapacity: 1 })),
    ...ids.map((_, c) => ({ id: `q${c}`, mentorCapacity: 0, menteeCapacity: 1 })),
  ]
  const plan = solve(readProblem({ people, arcs: [...arcs, ...outside] }), { onlyExchanges: 2 })
  expect([plan.value, plan.upperBound]).toEqual([best, best])
})
