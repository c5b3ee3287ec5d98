import { describe, expect, it } from 'vitest'
import { compareWithRegister, type RegisteredPerson } from './compare-with-register.ts'
import type { StaffPerson } from './staff-list.ts'

const nobody = {
  position: null,
  subjects: [],
  category: null,
  experience_years: null,
  teaching_experience_years: null,
  birth_date: null,
  birth_year: null,
  email: null,
  phone: null,
  contract_number: null,
  contract_on: null,
  superior: null,
  mentoring_pay: null,
  mentoring_pay_unit: null,
} satisfies Partial<StaffPerson>
const named = (name: string) => {
  const [surname = '', given = null, ...rest] = name.split(' ')
  return { surname, given, patronymic: rest.join(' ') || null }
}
const inFile = (name: string, more: Partial<StaffPerson> = {}): StaffPerson => ({
  ...nobody,
  ...named(name),
  row: 2,
  ...more,
})
const known = (id: string, name: string, more: Partial<RegisteredPerson> = {}): RegisteredPerson => ({
  ...nobody,
  ...named(name),
  id,
  ...more,
})
const verdict = (person: StaffPerson, ...existing: RegisteredPerson[]) =>
  compareWithRegister([person], existing)[0]!.verdict

describe('a person of the file against the register', () => {
  it('is new when nobody has the name, or the namesake was born otherwise', () => {
    expect(verdict(inFile('Иванова Анна Петровна'))).toEqual({ kind: 'new' })
    expect(verdict(inFile('Иванова Анна Петровна'), known('a', 'Иванова Анна Ильинична'))).toEqual({ kind: 'new' })
    const twin = known('a', 'Иванова Анна Петровна', { birth_year: 1970 })
    expect(verdict(inFile('Иванова Анна Петровна', { birth_year: 1985 }), twin)).toEqual({ kind: 'new' })
  })

  it('is the same when the file adds nothing; ё, order of subjects and letter case are no change', () => {
    const registered = known('a', 'Семёнова Анна Петровна', {
      surname: 'Семёнова',
      position: 'учитель',
      subjects: ['химия', 'биология'],
      email: 'a@b.ru',
    })
    expect(
      verdict(inFile('Семёнова Анна Петровна', { position: 'Учитель', subjects: ['биология', 'химия'] }), registered),
    ).toEqual({ kind: 'same', id: 'a' })
    expect(verdict(inFile('Семёнова Анна'), registered)).toEqual({ kind: 'same', id: 'a' })
  })

  it('is changed by what the file says otherwise, never by what it lacks', () => {
    const registered = known('a', 'Иванова Анна Петровна', {
      category: 'первая',
      phone: '+79120000000',
      experience_years: 11,
    })
    expect(verdict(inFile('Иванова Анна Петровна', { category: 'высшая', experience_years: 12 }), registered)).toEqual({
      kind: 'changed',
      id: 'a',
      changes: [
        { field: 'category', before: 'первая', after: 'высшая' },
        { field: 'experience_years', before: 11, after: 12 },
      ],
    })
  })

  it('learns a year of birth', () => {
    expect(verdict(inFile('Иванова Анна Петровна', { birth_year: 1985 }), known('a', 'Иванова Анна Петровна'))).toEqual(
      {
        kind: 'changed',
        id: 'a',
        changes: [{ field: 'birth_year', before: null, after: 1985 }],
      },
    )
  })

  it('is unclear with two candidates, and clear again when birth or e-mail decide', () => {
    const two = [
      known('a', 'Иванова Анна Петровна', { birth_date: '1985-09-01', birth_year: 1985 }),
      known('b', 'Иванова Анна Петровна', { email: 'b@b.ru' }),
    ]
    expect(verdict(inFile('Иванова Анна Петровна'), ...two)).toEqual({
      kind: 'unclear',
      reason: 'severalCandidates',
      candidates: ['a', 'b'],
    })
    expect(verdict(inFile('Иванова Анна Петровна', { birth_date: '1985-09-01', birth_year: 1985 }), ...two)).toEqual({
      kind: 'same',
      id: 'a',
    })
    expect(verdict(inFile('Иванова Анна Петровна', { email: 'b@b.ru' }), ...two)).toEqual({ kind: 'same', id: 'b' })
  })

  it('is unclear by initials, in the file or in the register', () => {
    const full = known('a', 'Иванова Анна Петровна', { email: 'a@b.ru' })
    expect(verdict(inFile('Иванова А. П.'), full)).toEqual({
      kind: 'unclear',
      reason: 'initialsOnly',
      candidates: ['a'],
    })
    expect(verdict(inFile('Иванова А. П.', { email: 'a@b.ru' }), full)).toEqual({ kind: 'same', id: 'a' })
    expect(verdict(inFile('Иванова О. П.'), full)).toEqual({ kind: 'new' })
    expect(verdict(inFile('Иванова Анна Петровна'), known('a', 'Иванова А. П.'))).toEqual({
      kind: 'unclear',
      reason: 'initialsOnly',
      candidates: ['a'],
    })
    expect(verdict(inFile('Иванова А. П.'), known('a', 'Иванова А. П.'))).toEqual({ kind: 'same', id: 'a' })
  })

  it('is refused with a surname alone, and the second time in one file', () => {
    expect(verdict(inFile('Иванова'))).toEqual({ kind: 'refused', reason: 'surnameOnly' })
    const twice = compareWithRegister(
      [inFile('Иванова Анна Петровна'), inFile('Иванова Анна', { row: 5 })],
      [known('a', 'Иванова Анна Петровна')],
    )
    expect(twice.map((each) => each.verdict)).toEqual([
      { kind: 'same', id: 'a' },
      { kind: 'refused', reason: 'sameAsOtherRow' },
    ])
  })
})
