import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { importCommand } from './import.ts'

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

async function file(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'vzaimno-import-')), 'list.csv')
  await writeFile(path, text)
  return path
}

describe('vzaimno import', () => {
  it('prints JSON alone, every field of a person, null for what is missing', async () => {
    const code = await importCommand([
      await file('ФИО;Должность\nИванова Анна Петровна;учитель химии\n'),
      '--dry-run',
      '--json',
    ])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({
      format: 'csv',
      columns: { full_name: 'ФИО', position: 'Должность' },
      people: [
        {
          surname: 'Иванова',
          given: 'Анна',
          patronymic: 'Петровна',
          position: 'учитель химии',
          subjects: ['химия'],
          category: null,
          experience_years: null,
          teaching_experience_years: null,
          birth_date: null,
          birth_year: null,
          email: null,
          phone: null,
          row: 2,
        },
      ],
      problems: [],
    })
  })

  it('ends with 1 and the reason when nobody was recognised, still with JSON', async () => {
    expect(await importCommand([await file('Привет'), '--dry-run', '--json'])).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      people: [],
      problems: [{ row: null, message: expect.stringContaining('Не найден столбец') }],
    })
    expect(err).toContain('Не найден столбец с фамилиями')
    expect(await importCommand(['/нет/такого.xlsx', '--dry-run'])).toBe(1)
    expect(err).toContain('не найден')
  })

  it('explains itself, and refuses what it does not know', async () => {
    expect(await importCommand(['--help'])).toBe(0)
    expect(out).toContain('--dry-run')
    expect(await importCommand([])).toBe(2)
    expect(await importCommand(['a.csv', '--nonsense'])).toBe(2)
    expect(await importCommand(['a.csv'])).toBe(2)
  })

  it('speaks English where it is asked to', async () => {
    vi.stubEnv('VZAIMNO_LANG', 'en')
    try {
      expect(await importCommand(['--help'])).toBe(0)
      expect(await importCommand(['a.csv'])).toBe(2)
      const list = await file('ФИО;Должность;Дата рождения\nИванова Анна Петровна;учитель химии;31.02.1980\n')
      expect(await importCommand([list, '--dry-run'])).toBe(0)
      expect(await importCommand([await file('Привет'), '--dry-run', '--json'])).toBe(1)
    } finally {
      vi.unstubAllEnvs()
    }
    expect(out).toContain('Reads a staff list')
    expect(out).toMatch(/Columns:.*People \(1\):.*Remarks \(1\):\n {2}row 2: /s)
    expect(err).toContain('on the screen “People → Load a list”')
    expect(out + err).not.toMatch(/строка|Столбцы|Не найден/)
  })
})
