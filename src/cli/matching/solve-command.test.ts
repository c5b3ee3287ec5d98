import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { generate } from './generate/generate.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'vzaimno-solve-'))
afterAll(() => rmSync(folder, { recursive: true }))

const quiet = { stdout: { write: () => true }, stderr: { write: () => true } }
const file = (name: string) => join(folder, name)
const head = 'mentor,mentee,need,utility,fixed,priority\n'

async function run(people: string, arcs: string | Buffer, ...options: string[]) {
  writeFileSync(file('people.csv'), people)
  writeFileSync(file('arcs.csv'), arcs)
  rmSync(file('plan.json'), { force: true })
  let errors = ''
  const streams = { stdout: { write: () => true }, stderr: { write: (text: string) => (errors += text) } }
  const paths = ['--people', file('people.csv'), '--arcs', file('arcs.csv')]
  const code = await solve([...paths, '--out', file('plan.json'), ...options], streams)
  const verified = () => verify([...paths, '--plan', file('plan.json')], streams)
  return {
    code,
    errors: () => errors,
    verified,
    plan: code === 0 ? JSON.parse(readFileSync(file('plan.json'), 'utf8')) : undefined,
  }
}

const people = 'id,mentor_capacity,mentee_capacity\nАнна,1,\nБорис,,1\n"Вера, мл.",2,2\n'

describe('vzaimno solve', () => {
  it('writes a plan that verifies, names and quotes kept', async () => {
    const arcs = `${head}Анна,Борис,ИКТ,700,0,1\r\nБорис,Анна,речь,600,,\r\n"Вера, мл.",Анна,"про ""это""",650,,3\r\n`
    const { code, plan, verified } = await run(people, `\uFEFF${arcs}`)
    expect(code).toBe(0)
    expect(plan).toMatchObject({
      status: 'optimal',
      covered_people: 2,
      covered_by_priority: { 1: 1, 2: 1, 3: 0 },
      utility: 1300,
      reciprocal_pairs: 1,
      value: 1600,
      upper_bound: 1600,
      gap: 0,
    })
    expect(plan.arcs).toContainEqual({ mentor: 'Анна', mentee: 'Борис', need: 'ИКТ', utility: 700 })
    expect(await verified()).toBe(0)
  })

  it('gives the same plan for the same input', async () => {
    await generate(['--kind', 'school', '--people', '40', '--seed', '3', '--out', folder], quiet)
    const paths = ['--people', file('people.csv'), '--arcs', file('arcs.csv')]
    const texts = await Promise.all(
      [1, 2].map(async (k) => {
        expect(await solve([...paths, '--out', file(`${k}.json`)], quiet)).toBe(0)
        expect(await verify([...paths, '--plan', file(`${k}.json`)], quiet)).toBe(0)
        return readFileSync(file(`${k}.json`), 'utf8').replace(/"seconds":[\d.]+/, '')
      }),
    )
    expect(texts[0]).toBe(texts[1])
  })

  it('writes what pays for many circles, so that it verifies', async () => {
    await generate(['--kind', 'school', '--people', '60', '--seed', '1', '--out', folder], quiet)
    const [people, arcs] = ['people.csv', 'arcs.csv'].map((name) => readFileSync(file(name), 'utf8'))
    const { plan, verified } = await run(people!, arcs!, '--cycles', '300')
    expect(plan.duals.tolls.length).toBeGreaterThan(0)
    expect(await verified()).toBe(0)
  })

  it('takes an empty list of arcs', async () => {
    const { plan, verified } = await run(people, 'mentor,mentee,need,utility\n')
    expect(plan).toMatchObject({ status: 'optimal', covered_people: 0, value: 0, gap: 0, arcs: [] })
    expect(await verified()).toBe(0)
  })

  const bad: [string, string, RegExp][] = [
    ['unknown person', 'Анна,Глеб,ИКТ,5,,\n', /arcs\.csv, строка 2: такого наставляемого/],
    ['self arc', 'Анна,Борис,ИКТ,5,,\nАнна,Анна,ИКТ,5,,\n', /строка 3: наставник и наставляемый — один человек/],
    ['duplicate', 'Анна,Борис,ИКТ,5,,\nАнна,Борис,ИКТ,6,,\n', /строка 3: такая строка/],
    [
      'conflicting priority',
      'Анна,Борис,ИКТ,5,,1\nБорис,Анна,ИКТ,5,,\n"Вера, мл.",Борис,ИКТ,5,,2\n',
      /строка 4: у этой потребности/,
    ],
    ['utility 0', 'Анна,Борис,ИКТ,0,,\n', /строка 2: utility/],
    ['utility 1.5', 'Анна,Борис,ИКТ,1.5,,\n', /строка 2: utility/],
    ['fields missing', 'Анна,Борис,ИКТ,5\n', /строка 2: полей 4, а в заголовке 6/],
    ['open quote', '"Анна,Борис,ИКТ,5,,\n', /строка 2: кавычки/],
    ['bad fixed', 'Анна,Борис,ИКТ,5,да,\n', /строка 2: fixed/],
    [
      'fixed beyond capacity',
      'Анна,Борис,ИКТ,5,1,\nАнна,"Вера, мл.",ИКТ,5,1,\n',
      /строка 3: закреплённых пар у наставника/,
    ],
  ]
  for (const [name, rows, message] of bad)
    it(`refuses: ${name}`, async () => {
      const { code, errors } = await run(people, head + rows)
      expect(code).toBe(2)
      expect(errors()).toMatch(message)
      expect(existsSync(file('plan.json'))).toBe(false)
    })

  it('refuses bad people, headers, encodings and options', async () => {
    expect((await run('id,mentor_capacity,mentee_capacity\nа,1,1\nа,1,1\n', head)).errors()).toMatch(
      /people\.csv, строка 3/,
    )
    expect((await run('id,mentor_capacity,mentee_capacity\nа,-1,1\n', head)).errors()).toMatch(/строка 2: вместимость/)
    expect((await run('id\nа\n', head)).errors()).toMatch(/строка 1: в заголовке нет столбца mentor_capacity/)
    expect((await run(people, '')).errors()).toMatch(/arcs\.csv, строка 1: нет заголовка/)
    expect((await run(people, Buffer.from([...Buffer.from(head), 0xcf, 0xf0, 0x2c]))).errors()).toMatch(/UTF-8/)
    expect((await run(people, head, '--objective', 'fast')).code).toBe(2)
    expect((await run(people, head, '--nonsense')).code).toBe(2)
  })
})

describe('vzaimno verify', () => {
  it('finds every tampered figure', async () => {
    const arcs = `${head}Анна,Борис,ИКТ,700,,\nБорис,Анна,речь,600,,\n"Вера, мл.",Анна,речь,650,,\nАнна,"Вера, мл.",урок,300,,\n`
    const { plan, verified } = await run(people, arcs)
    const tampered: Record<string, unknown>[] = [
      { value: plan.value + 1 },
      { upper_bound: plan.upper_bound - 1, gap: -1 / plan.value },
      { utility: plan.utility - 1 },
      { covered_people: 3 },
      { arcs: plan.arcs.slice(1) },
      { arcs: [...plan.arcs, { mentor: 'Анна', mentee: 'Вера, мл.', need: 'урок', utility: 300 }] },
      { duals: { ...plan.duals, mentors: {} } },
      { gap: 0.5 },
    ]
    for (const change of tampered) {
      writeFileSync(file('plan.json'), JSON.stringify({ ...plan, ...change }))
      expect(await verified(), JSON.stringify(change)).toBe(1)
    }
  })
})

describe('further rules', () => {
  const arcs = `${head}Анна,Борис,ИКТ,700,,\nБорис,Анна,речь,600,,\n"Вера, мл.",Анна,речь,650,,\nАнна,"Вера, мл.",урок,300,,\n`

  it('takes exchanges alone, and proves them', async () => {
    const { plan, verified } = await run(people, arcs, '--only-exchanges', '2')
    expect(plan).toMatchObject({ status: 'optimal', covered_people: 2, value: 1300, reciprocal_pairs: 1 })
    expect(await verified()).toBe(0)
    writeFileSync(file('plan.json'), JSON.stringify({ ...plan, upper_bound: plan.upper_bound - 1 }))
    expect(await verified()).toBe(1)
  })

  it('solves by lists, and proves it for all arcs', async () => {
    await generate(['--kind', 'region', '--people', '200', '--per-need', 'all', '--out', folder], quiet)
    const given = ['people.csv', 'arcs.csv'].map((name) => readFileSync(file(name), 'utf8'))
    const whole = await run(given[0]!, given[1]!, '--reciprocity', '0')
    const { plan, verified } = await run(given[0]!, given[1]!, '--reciprocity', '0', '--top-k', '2')
    expect(plan).toMatchObject({
      status: 'optimal',
      value: whole.plan.value,
      covered_people: whole.plan.covered_people,
    })
    expect(plan.lists.kept).toBeLessThan(given[1]!.split('\n').length / 2)
    expect(await verified()).toBe(0)
    writeFileSync(file('plan.json'), JSON.stringify({ ...plan, settings: { ...plan.settings, reciprocity: 300 } }))
    expect(await verified()).toBe(1)
    const even = await run(given[0]!, given[1]!, '--reciprocity', '0', '--balance', '100', '--top-k', '2')
    expect(even.plan.status).toBe('optimal')
    expect(await even.verified()).toBe(0)
    const refused = await run(given[0]!, given[1]!, '--top-k', '2', '--fair')
    expect(refused.errors()).toMatch(/--top-k не сочетается .* решается целиком/)
    expect((await run(given[0]!, given[1]!, '--top-k', '0')).code).toBe(2)
  })

  it('balances load, and proves it', async () => {
    await generate(['--kind', 'slack', '--people', '60', '--seed', '3', '--out', folder], quiet)
    const given = ['people.csv', 'arcs.csv'].map((name) => readFileSync(file(name), 'utf8'))
    const plain = await run(given[0]!, given[1]!, '--reciprocity', '0')
    const { plan, verified } = await run(given[0]!, given[1]!, '--reciprocity', '0', '--balance', '2000')
    expect(plan.value).toBeLessThan(plain.plan.value)
    expect(plan.imbalance).toBe(0)
    expect(await verified()).toBe(0)
  })
})
