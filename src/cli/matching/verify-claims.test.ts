import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arcs, commandFolder, people } from '../../../tests/run-command.ts'
import { groups } from './groups.ts'
import { deepestTree } from './json-parts.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'

const { file, run } = commandFolder()

/** The plan written again with something else in it, and what `verify` says of it. */
async function said(paths: string[], text: string) {
  writeFileSync(file('other.json'), text)
  const out: string[] = []
  const into = { write: (line: string) => out.push(line) }
  const code = await verify([...paths, '--plan', file('other.json')], { stdout: into, stderr: into })
  return [code, out.join('')] as const
}

describe('what a plan file claims', () => {
  it('is no more than it proves', async () => {
    const { answer, paths } = await run(solve, { people, arcs }, '--reciprocity', '0')
    const [one] = answer.arcs
    const figures = { covered_people: 1, covered_needs: 1, covered_by_priority: { 1: 0, 2: 1, 3: 0 } }
    const value = { utility: one.utility, value: one.utility, upper_bound: 1e6, gap: (1e6 - one.utility) / one.utility }
    const poor = {
      ...answer,
      ...figures,
      ...value,
      arcs: [one],
      status: 'gap',
      blocking_pairs: undefined,
      reciprocal_pairs: 0,
    }
    const duals = { ...answer.duals, coverage: undefined }
    const holds = /план верен, предел доказан/
    const open = /охватить больше нельзя, НЕ доказано/
    for (const more of [{}, { quotas: {} }, { is_cut: false }])
      expect(await said(paths, JSON.stringify({ ...poor, duals: { ...duals, ...more } }))).toEqual([
        1,
        expect.stringMatching(/не доказано, что охват наибольший/),
      ])
    const cut = await said(paths, JSON.stringify({ ...poor, duals: { ...duals, is_cut: true } }))
    expect(cut).toEqual([0, expect.stringMatching(open)])
    const whole = await said(paths, JSON.stringify(answer))
    expect(whole).toEqual([0, expect.stringMatching(holds)])
    expect(whole[1]).not.toMatch(open)
  })

  it('is made for settings that there are', async () => {
    const { answer, paths } = await run(solve, { people, arcs })
    for (const [name, value] of Object.entries({ reciprocity: 1e300, balance: -1, fair: 1, objective: null }))
      expect(await said(paths, JSON.stringify({ ...answer, settings: { ...answer.settings, [name]: value } }))).toEqual(
        [1, expect.stringContaining(`settings.${name}: такого значения не бывает`)],
      )
  })

  it('has a kind that there is', async () => {
    const { answer, paths } = await run(solve, { people, arcs })
    for (const kind of ['constructor', 'toString', 7])
      expect(await said(paths, JSON.stringify({ ...answer, kind }))).toEqual([
        1,
        expect.stringContaining(`other.json: kind «${kind}» неизвестен\n`),
      ])
  })

  it('has a proof as deep as the stack allows', async () => {
    const rings = await run(solve, { people, arcs }, '--only-exchanges', '2')
    const { tree } = rings.answer.duals.rings
    const price = JSON.stringify(tree.price ?? tree.strike)
    const asText = (depth: number, open: string, leaf: string, close: string) =>
      `${open.repeat(depth)}${leaf}${close.repeat(depth)}`
    const exchanges = (depth: number) => {
      const deep = asText(depth, `{"strike":${price},"rest":`, `{"price":${price}}`, '}')
      const duals = { ...rings.answer.duals, rings: { ...rings.answer.duals.rings, tree: 'deep' } }
      return JSON.stringify({ ...rings.answer, duals }).replace('"deep"', deep)
    }
    const [allowed] = await said(rings.paths, exchanges(deepestTree))
    expect(allowed).toBe(0)
    const tooDeep = /доказательства глубже 1100 ветвей/
    expect(await said(rings.paths, exchanges(deepestTree + 1))).toEqual([1, expect.stringMatching(tooDeep)])
    expect(await said(rings.paths, exchanges(100_000))).toEqual([1, expect.stringMatching(tooDeep)])

    const seats = await run(groups, { people: people.replace('а,1,1', 'а,3,1'), arcs }, '--least', '2')
    const leaf = JSON.stringify(seats.answer.proofs[0].tree)
    const branch = `{"topic":"ИКТ","mentors":["а"],"at_most":0,"above":${leaf},"below":`
    const deep = (depth: number) =>
      JSON.stringify({ ...seats.answer, proofs: [{ ...seats.answer.proofs[0], tree: 'deep' }] }).replace(
        '"deep"',
        asText(depth, branch, leaf, '}'),
      )
    expect((await said(seats.paths, deep(deepestTree)))[1]).not.toMatch(tooDeep)
    expect(await said(seats.paths, deep(deepestTree + 1))).toEqual([1, expect.stringMatching(tooDeep)])
  })
})
