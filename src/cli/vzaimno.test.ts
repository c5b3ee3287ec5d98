import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commands } from './commands.ts'
import { vzaimno } from './vzaimno.ts'

let out = ''
let complaint = ''

beforeEach(() => {
  out = ''
  complaint = ''
  vi.stubEnv('VZAIMNO_LANG', 'ru')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complaint += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test('help lists every command in Russian, and in English when asked', async () => {
  expect(await vzaimno(['--help'])).toBe(0)
  for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} +${summary.ru.slice(0, 10)}`))
  expect(await vzaimno(['--lang', 'en', 'help'])).toBe(0)
  expect(out).toContain('Commands:')
})

test.each(commands.filter(({ hasOwnHelp }) => !hasOwnHelp))(
  '$name has help and runs nothing for it',
  async ({ name, summary }) => {
    expect(await vzaimno([...name.split(' '), '--help'])).toBe(0)
    expect(out).toContain(`vzaimno ${name}`)
    expect(out).toContain(summary.ru)
  },
)

test('an unknown command ends with 2 and a hint', async () => {
  expect(await vzaimno(['migrat'])).toBe(2)
  expect(complaint).toContain('migrate')
  expect(out).toBe('')
})

test('a language it does not speak ends with 2', async () => {
  expect(await vzaimno(['--lang', 'de', 'help'])).toBe(2)
  expect(complaint).toContain('--lang бывает ru или en, а не «de»')
})

test('a wrong setting is told without a stack', async () => {
  vi.stubEnv('PORT', 'abc')
  expect(await vzaimno(['migrate'])).toBe(2)
  expect(complaint).toContain('PORT')
  expect(complaint).not.toContain('    at ')
})

test('every command loads', async () => {
  for (const command of commands) expect(typeof (await command.load())).toBe('function')
})
