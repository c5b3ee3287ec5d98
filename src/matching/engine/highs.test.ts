import { describe, expect, it } from 'vitest'
import { outsideSolver } from '../../../tests/outside-solver.ts'
import type { Instance } from './instance.ts'
import { readProblem } from './instance.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveChecked } from './oracles/solve-checked.ts'
import { tiersOf } from './oracles/tiers.ts'
import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'

const shape = { people: 20, arcs: 80, needs: 2, mentorCapacity: 3, menteeCapacity: 2, mutual: 0.6 }

const everybody = { name: 'people', of: (i: Instance) => Array.from({ length: i.people }, (_, p) => `c${p}`) }
const waiting = { name: 'left out', of: (i: Instance) => everybody.of(i).filter((_, p) => i.leftOut[p]) }
const names = ({ arcs }: Instance, isMeant: (arc: number) => boolean) =>
  Array.from({ length: arcs }, (_, a) => a)
    .filter(isMeant)
    .map((a) => `x${a}`)
const needsOf = (k: number) => ({
  name: `class ${k}`,
  of: (i: Instance) => names(i, (a) => i.needPriority[i.arcNeed[a]!] === k),
})

describe('against HiGHS, tier by tier', () => {
  for (const [name, given] of Object.entries({
    plain: { reciprocity: 0 },
    exchanges: { reciprocity: 300 },
    total: { reciprocity: 150, objective: 'total' },
    balanced: { reciprocity: 0, balance: 120 },
    'the left out, quotas': { reciprocity: 0, balance: 50, fair: true },
  } satisfies Record<string, Partial<Settings>>))
    it(name, async () => {
      const solver = await outsideSolver
      for (let seed = 1; seed <= 2; seed++) {
        const settings: Settings = { ...defaultSettings, timeLimit: 3600, ...given }
        const drawn = randomProblem(seed, { ...shape, classes: true, fixed: 2 })
        const arcs = drawn.arcs.map((arc, a) => ({ ...arc, labels: [a % 3 === 0 ? 'some' : 'many'] }))
        const quotas = [
          { name: 'at most', label: 'many', atMost: 9 },
          { name: 'at least', label: 'some', atLeast: 7 },
        ]
        const people = drawn.people.map((person, p) => ({ ...person, leftOut: p % 3 === 0 }))
        const instance = readProblem(settings.fair ? { people, arcs, quotas } : drawn)
        const plan = solveChecked(instance, settings)
        const held: string[] = []
        const best = (objective: string[]) => {
          const { ObjectiveValue, Status } = solver.solve(asLp(instance, settings, objective, held))
          expect(Status).toBe('Optimal')
          return Math.round(ObjectiveValue)
        }
        if (settings.objective === 'coverage') {
          const [covered, ...byClass] = tiersOf(instance, settings, plan.chosen)
          const tiers = [everybody, ...[1, 2, 3].map(needsOf), ...(settings.fair ? [waiting] : [])]
          const found = [covered, ...byClass]
          tiers.forEach((tier, k) => {
            const terms = tier.of(instance)
            if (terms.length === 0) return
            expect([tier.name, found[k]]).toEqual([tier.name, best(terms)])
            held.push(`${terms.join(' + ')} >= ${found[k]}`)
          })
        }
        const worst = plan.certificate.leastUtility ?? 1
        const below = (least: number) =>
          names(instance, (a) => instance.arcUtility[a]! < least && !instance.arcFixed[a]).map((x) => `${x} <= 0`)
        if (settings.fair) {
          expect(solver.solve(asLp(instance, settings, ['x0'], [...held, ...below(worst + 1)])).Status).toBe(
            'Infeasible',
          )
          held.push(...below(worst))
        }
        const value = best(valueTerms(instance, settings))
        const penalty = settings.balance * (plan.imbalance ?? 0)
        expect(plan.upperBound - penalty).toBeGreaterThanOrEqual(value)
        expect(plan.value - penalty).toBeLessThanOrEqual(value)
        if (settings.reciprocity === 0) expect(plan.value - penalty).toBe(value)
      }
    })
})

/** Utilities, bonuses of closed pairs, and what further seats of a mentor cost. */
function valueTerms(instance: Instance, { reciprocity, balance }: Settings): string[] {
  const terms = Array.from({ length: instance.arcs }, (_, a) => `${instance.arcUtility[a]} x${a}`)
  if (reciprocity > 0) for (const [a, b] of mutual(instance)) terms.push(`${reciprocity} r${a}_${b}`)
  if (balance > 0)
    for (let p = 0; p < instance.people; p++)
      for (let k = 1; k < instance.mentorCapacity[p]!; k++) terms.push(`- ${k * balance} s${p}_${k}`)
  return terms
}

function asLp(instance: Instance, settings: Settings, objective: string[], held: readonly string[]): string {
  const { arcMentor, arcNeed, needMentee, arcFixed, mentorCapacity, menteeCapacity } = instance
  const arcs = Array.from({ length: instance.arcs }, (_, a) => a)
  const sum = (chosen: number[]) => chosen.map((a) => `x${a}`).join(' + ')
  const rows = [...held]
  const names = arcs.map((a) => `x${a}`)
  for (let n = 0; n < instance.needs; n++) rows.push(`${sum(arcs.filter((a) => arcNeed[a] === n))} <= 1`)
  for (let p = 0; p < instance.people; p++) {
    const gives = arcs.filter((a) => arcMentor[a] === p)
    const takes = arcs.filter((a) => needMentee[arcNeed[a]!] === p)
    names.push(`c${p}`)
    rows.push(takes.length > 0 ? `c${p} - ${sum(takes).replaceAll('+', '-')} <= 0` : `c${p} <= 0`)
    if (takes.length > 0) rows.push(`${sum(takes)} <= ${menteeCapacity[p]}`)
    if (gives.length === 0) continue
    if (settings.balance === 0 || mentorCapacity[p] === 0) {
      rows.push(`${sum(gives)} <= ${mentorCapacity[p]}`)
      continue
    }
    const seats = Array.from({ length: mentorCapacity[p]! }, (_, k) => `s${p}_${k}`)
    names.push(...seats)
    rows.push(`${sum(gives)} - ${seats.join(' - ')} <= 0`)
  }
  for (const [a, b] of settings.reciprocity > 0 ? mutual(instance) : []) {
    const link = (from: number, to: number) =>
      sum(arcs.filter((x) => arcMentor[x] === from && needMentee[arcNeed[x]!] === to))
    names.push(`r${a}_${b}`)
    for (const arcsOf of [link(a, b), link(b, a)]) rows.push(`r${a}_${b} - ${arcsOf.replaceAll('+', '-')} <= 0`)
  }
  for (const { arcs: counted, atLeast, atMost } of instance.quotas ?? []) {
    if (atMost < Infinity) rows.push(`${sum([...counted])} <= ${atMost}`)
    if (atLeast > 0) rows.push(`${sum([...counted])} >= ${atLeast}`)
  }
  for (const a of arcs) if (arcFixed[a]) rows.push(`x${a} >= 1`)
  const text = objective.join(' + ').replaceAll('+ -', '-')
  return `Maximize\nobj: ${text}\nSubject To\n${rows.join('\n')}\nBinary\n${names.join(' ')}\nEnd\n`
}

function mutual({ arcs, arcMentor, arcNeed, needMentee }: Instance): [number, number][] {
  const links = new Set(Array.from({ length: arcs }, (_, a) => `${arcMentor[a]} ${needMentee[arcNeed[a]!]}`))
  return [...links].flatMap((link) => {
    const [a, b] = link.split(' ').map(Number) as [number, number]
    return a < b && links.has(`${b} ${a}`) ? [[a, b] as [number, number]] : []
  })
}
