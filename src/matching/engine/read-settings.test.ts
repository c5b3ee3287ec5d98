import { expect, it } from 'vitest'
import { checkGroups } from './groups/check-groups.ts'
import { GroupSettingsError, readGroupProblem } from './groups/group-problem.ts'
import { solveGroups } from './groups/solve-groups.ts'
import { readProblem } from './instance.ts'
import { randomProblem } from './oracles/sample-problems.ts'
import { solveByLists } from './pricing/solve-by-lists.ts'
import { SettingsError } from './read-settings.ts'
import { readRotation } from './rotations/rotation-problem.ts'
import { solveRotation } from './rotations/solve-rotation.ts'
import type { Settings } from './settings.ts'
import { readSlots } from './slots/slot-problem.ts'
import { solveSlots } from './slots/solve-slots.ts'
import { solve } from './solve.ts'

const problem = randomProblem(1, { people: 6, arcs: 10 })

it('settings of pairs that cannot be meant are refused by name', () => {
  const instance = readProblem(problem)
  const bad: [keyof Settings, unknown[]][] = [
    ['reciprocity', [-1, 0.5, Number.NaN, Infinity, '300']],
    ['cycles', [-1, 1.5, 2_000_000]],
    ['balance', [-1, Number.NaN]],
    ['objective', ['fast', undefined]],
    ['fair', [1, 'yes']],
    ['onlyExchanges', [1, 4, true]],
    ['seed', [0.5, Number.NaN]],
    ['tries', [-1_000_001, 0.5]],
    ['enough', [-0.1, Number.NaN]],
    ['timeLimit', [-1, Number.NaN, undefined]],
  ]
  for (const [name, values] of bad)
    for (const value of values)
      for (const run of [
        solve,
        (...[all, wanted]: Parameters<typeof solve>) => solveByLists(all, wanted!, { topK: 3 }),
      ])
        expect(() => run(instance, { [name]: value } as Partial<Settings>)).toThrow(new SettingsError(name, value))
  expect(solve(instance, { timeLimit: Infinity, tries: -1 }).coveredPeople).toBeGreaterThan(0)
})

it('settings of groups, rounds and talks too', () => {
  const groups = readGroupProblem(problem)
  for (const wanted of [{ timeLimit: Number.NaN }, { tries: -1 }, { seed: 0.1 }]) {
    expect(() => solveGroups(groups, wanted)).toThrow(GroupSettingsError)
    expect(() => checkGroups(groups, wanted, solveGroups(groups))).toThrow(GroupSettingsError)
  }
  const rotation = readRotation({ people: [{ id: 'a' }, { id: 'b' }], rounds: 1, tables: 1 })
  for (const wanted of [{ steps: -1 }, { timeLimit: Number.NaN }])
    expect(() => solveRotation(rotation, wanted)).toThrow(SettingsError)
  const people = problem.people.map((person) => ({ ...person, free: ['mon'] }))
  const talks = readSlots({ slots: [{ id: 'mon' }], people, arcs: problem.arcs })
  for (const wanted of [{ rounds: 0.5 }, { timeLimit: -1 }])
    expect(() => solveSlots(talks, wanted)).toThrow(SettingsError)
})
