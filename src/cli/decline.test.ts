import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { decline } from './decline.ts'

async function run(args: string[], input: string | Buffer[]) {
  let out = ''
  let err = ''
  const collect = (add: (text: string) => void) =>
    new Writable({
      write(chunk, _encoding, done) {
        add(String(chunk))
        done()
      },
    })
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input).pipe(new PassThrough())
  const stdout = collect((text) => {
    out += text
  })
  const stderr = collect((text) => {
    err += text
  })
  return { code: await decline(args, stdin, stdout, stderr), out, err }
}

describe('vzaimno decline', () => {
  test('declines name and position, keeping order and shape', async () => {
    const input = 'Назарова Бэла Георгиевна\tучитель физики\nЦой Виктор Робертович\t\nСедых Лев Ильич\n'
    const { code, out, err } = await run(['--case', 'dative'], input)
    expect(out).toBe('Назаровой Бэле Георгиевне\tучителю физики\nЦою Виктору Робертовичу\t\nСедых Льву Ильичу\n')
    expect([code, err]).toEqual([0, ''])
  })

  test('an unknown gender leaves the name, declines the position and warns', async () => {
    const { code, out, err } = await run(['--case=genitive'], 'Ким Ен Сук\tтьютор\n')
    expect([code, out]).toEqual([0, 'Ким Ен Сук\tтьютора\n'])
    expect(err).toContain('Строка 1')
  })

  test('a byte-order mark, CRLF and blank lines do not disturb it', async () => {
    const { out } = await run(['--case', 'instrumental'], '\uFEFFИванов Иван Иванович\tдиректор\r\n\r\n\tметодист\r\n')
    expect(out).toBe('Ивановым Иваном Ивановичем\tдиректором\n\n\tметодистом\n')
  })

  test('letters split between two chunks stay whole', async () => {
    const bytes = Buffer.from('Щусь Яна Юрьевна\tняня\n')
    const { out } = await run(['--case', 'dative'], [bytes.subarray(0, 1), bytes.subarray(1, 12), bytes.subarray(12)])
    expect(out).toBe('Щусь Яне Юрьевне\tняне\n')
  })

  test.each([[[]], [['--case']], [['--case', 'vocative']], [['--case', 'nominative']], [['dative']]])(
    'refuses %j',
    async (args) => {
      const { code, out, err } = await run(args, 'Иванов Иван Иванович\n')
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('--case genitive|dative')
    },
  )

  test('speaks English where it is asked to', async () => {
    vi.stubEnv('VZAIMNO_LANG', 'en')
    try {
      expect((await run(['--help'], '')).out).toContain('Declines Russian full names')
      expect((await run(['--case', 'dative'], 'Ким Ен Сук\n')).err).toContain('Line 1: the gender is unknown')
      expect((await run([], '')).err).toContain('Name the case')
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
