import { expect, it } from 'vitest'
import { judge } from '../engine/check/check.ts'
import { readProblem } from '../engine/instance.ts'
import { randomProblem } from '../engine/oracles/sample-problems.ts'
import { solve } from '../engine/solve.ts'
import { bestPlan } from './best-plan.ts'

it('the better of two plans claims no more than its proof, whenever it is stopped', () => {
  let joined = 0
  for (const rules of [
    { reciprocity: 300, fair: true },
    { reciprocity: 300 },
    { onlyExchanges: 2 as const, fair: true },
  ])
    for (let seed = 1; seed <= 5; seed++) {
      const settings = { ...rules, tries: 4, timeLimit: Infinity }
      const instance = readProblem(randomProblem(seed, { people: 24, arcs: 120 }))
      const good = solve(instance, settings)
      // an earlier plan of another day, less good
      const earlier = { gap: 0, chosen: good.chosen.slice(3), certificate: good.certificate }
      let looks = 0
      const whole = bestPlan(instance, { ...settings, enough: 0 }, earlier, { isOver: () => ++looks < 0 })
      expect(judge(instance, settings, whole)).toEqual({ violations: [], open: [] })
      for (const part of [0.02, 0.2, 0.45, 0.55, 0.6, 0.7, 0.9]) {
        let left = Math.floor(part * looks)
        const plan = bestPlan(instance, { ...settings, enough: 0 }, earlier, { isOver: () => left-- <= 0 })
        const { violations, open } = judge(instance, settings, plan)
        expect([violations, plan.status === 'optimal' ? open : []]).toEqual([[], []])
        joined++
      }
    }
  expect(joined).toBe(105)
})
