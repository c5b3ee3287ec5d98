import { expect, it } from 'vitest'
import { outsideSolver } from '../../../../tests/outside-solver.ts'
import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import { solveChecked } from '../oracles/solve-checked.ts'
import { seededRandom } from '../seeded-random.ts'
import { exchangeRings } from './exchange-rings.ts'

const groups = ['0', 'A', 'B', 'AB']
const gives = (donor: string, patient: string) => donor === '0' || patient === 'AB' || donor === patient

/**
 * Pairs of a patient and a donor who do not fit, as in the graphs of Saidman et al. (2006) that PrefLib keeps: blood groups as often as among
 * people, a fifth of the fits fail by crossmatch; everybody gives one and takes one.
 */
function kidneyGraph(pairs: number, seed: number): Instance {
  const random = seededRandom(seed)
  const group = () => groups[[0.48, 0.82, 0.96, 1].findIndex((share) => random() < share)] ?? '0'
  const drawn: { patient: string; donor: string }[] = []
  while (drawn.length < pairs) {
    const one = { patient: group(), donor: group() }
    if (!gives(one.donor, one.patient) || random() < 0.2) drawn.push(one)
  }
  const people = drawn.map((_, p) => ({ id: `p${p}`, mentorCapacity: 1, menteeCapacity: 1 }))
  const arcs = drawn.flatMap(({ donor }, d) =>
    drawn.flatMap(({ patient }, p) =>
      d !== p && gives(donor, patient) && random() < 0.8
        ? [{ mentor: `p${d}`, mentee: `p${p}`, need: 'kidney', utility: 1 + Math.floor(random() * 1000) }]
        : [],
    ),
  )
  return readProblem({ people, arcs })
}

/** The cycle formulation: everybody is in one ring at most. */
function cycleFormulation(instance: Instance, longest: 2 | 3): string {
  const { rings } = exchangeRings(instance, longest)
  const through = new Map<number, string[]>()
  const worth = rings.map(({ arcs }, r) => {
    for (const a of arcs) through.set(instance.arcMentor[a]!, [...(through.get(instance.arcMentor[a]!) ?? []), `x${r}`])
    return `${arcs.reduce((sum, a) => sum + instance.arcUtility[a]!, 0)} x${r}`
  })
  const rows = [...through].map(([p, xs]) => `g${p}: ${xs.join(' + ')} <= 1`)
  return `Maximize\nobj: ${worth.join(' + ')}\nSubject To\n${rows.join('\n')}\nBinary\n${rings.map((_, r) => `x${r}`).join(' ')}\nEnd\n`
}

it.each([
  [2, 24],
  [3, 14],
] as const)('kidney exchange graphs, rings of %i: as many and as good as HiGHS finds', async (longest, pairs) => {
  const solver = await outsideSolver
  let seen = 0
  for (let seed = 1; seed <= 4; seed++) {
    const instance = kidneyGraph(pairs, seed)
    const settings = { onlyExchanges: longest, objective: 'total' } as const
    const plan = solveChecked(instance, settings)
    expect([plan.value, plan.status]).toEqual([
      Math.round(solver.solve(cycleFormulation(instance, longest)).ObjectiveValue),
      'optimal',
    ])
    const covering = solveChecked(instance, { onlyExchanges: longest })
    expect(covering.coveredPeople).toBeGreaterThanOrEqual(plan.coveredPeople)
    seen += plan.certificate.rings!.chosen.length
  }
  expect(seen).toBeGreaterThan(8)
})

it('kidney exchange graphs, circles for a bonus: within the bound, and never worth less than without', () => {
  for (let seed = 1; seed <= 4; seed++) {
    const instance = kidneyGraph(14, seed)
    const plan = solveChecked(instance, { reciprocity: 300, cycles: 200 })
    const only = solveChecked(instance, { reciprocity: 300 })
    expect(plan.upperBound).toBeGreaterThanOrEqual(only.value + 200 * only.cycles)
    expect(plan.value).toBeGreaterThan(0.97 * (only.value + 200 * only.cycles))
  }
})
