import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { arcs, commandFolder, people } from '../../../tests/run-command.ts'
import { generate } from './generate/generate.ts'
import { solve } from './solve.ts'

const { file } = commandFolder()

async function solveInto(out: string) {
  writeFileSync(file('people.csv'), people)
  writeFileSync(file('arcs.csv'), arcs)
  return saying(solve, ['--people', file('people.csv'), '--arcs', file('arcs.csv'), '--out', out])
}

async function saying(command: typeof solve, args: string[]) {
  let errors = ''
  const streams = { stdout: { write: () => true }, stderr: { write: (text: string) => (errors += text) } }
  return { code: await command(args, streams), errors }
}

it('an answer never replaces what it is made from', async () => {
  symlinkSync(file('people.csv'), file('another-name.csv'))
  for (const out of ['people.csv', 'arcs.csv', 'another-name.csv']) {
    const { code, errors } = await solveInto(file(out))
    expect([code, errors]).toEqual([2, `${file(out)}: этот файл читается, назовите для ответа другой\n`])
  }
  expect(readFileSync(file('people.csv'), 'utf8')).toBe(people)
})

it('is written where a link leads, and the link stays', async () => {
  writeFileSync(file('old.json'), 'the answer before')
  symlinkSync(file('old.json'), file('link.json'))
  expect((await solveInto(file('link.json'))).code).toBe(0)
  expect(lstatSync(file('link.json')).isSymbolicLink()).toBe(true)
  expect(JSON.parse(readFileSync(file('old.json'), 'utf8'))).toHaveProperty('status', 'optimal')
})

it.runIf(existsSync('/dev/full'))('is not done where no space is left, and a device stays one', async () => {
  const { code, errors } = await solveInto('/dev/full')
  expect([code, errors]).toEqual([2, '/dev/full: не записано: на диске нет места\n'])
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
})

it('an instance goes into a folder, never into a file', async () => {
  writeFileSync(file('taken'), '')
  mkdirSync(file('there'))
  const into = (out: string) => saying(generate, ['--kind', 'slack', '--people', '5', '--out', file(out)])
  expect(await into('taken')).toEqual({ code: 2, errors: expect.stringContaining(`${file('taken')}: `) })
  expect((await into('there')).code).toBe(0)
})

it('a column that nobody reads is named', async () => {
  writeFileSync(file('people.csv'), people)
  writeFileSync(file('arcs.csv'), arcs.replace('labels', 'priorty'))
  const args = ['--people', file('people.csv'), '--arcs', file('arcs.csv'), '--out', file('plan.json')]
  const { code, errors } = await saying(solve, args)
  expect(code).toBe(0)
  expect(errors).toBe(`${file('arcs.csv')}: не читается столбец priorty; есть ещё fixed, priority, labels\n`)
})

it('a bonus that would decide nothing is refused', async () => {
  for (const idle of ['reciprocity', 'cycles', 'balance']) {
    const { code, errors } = await saying(solve, ['--only-exchanges', '2', `--${idle}`, '50', '--out', file('p.json')])
    expect([code, errors]).toEqual([2, expect.stringContaining(`не сочетается с --${idle}`)])
  }
})
