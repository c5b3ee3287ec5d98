import { readBirth } from './birth.ts'
import { readCategory } from './category.ts'
import { type ColumnMap, textsUnder, textUnder } from './choose-columns.ts'
import type { Meaning } from './column-aliases.ts'
import { phonesIn, readEmail, readPhone } from './contacts.ts'
import { LONGEST_NUMBER, readContract } from './contract.ts'
import { readContractDay, readPay, readSuperior } from './employment.ts'
import { readBothYears, readYears } from './experience.ts'
import { isFiller } from './filler.ts'
import type { GridRow } from './grid.ts'
import { type Note, type NoteKey, note } from './note.ts'
import type { PersonName } from './person-name.ts'
import { type PositionReading, readPosition } from './position.ts'
import type { Employment, StaffPerson } from './staff-list.ts'
import { knownSubjects, readSubjects } from './subjects.ts'

interface RowReader {
  row: GridRow
  map: ColumnMap
  today: string
  notes: Note[]
}

/** Reads all that a row tells about the person it names; what cannot be read stays null and is noted. */
export function readPerson(name: PersonName, reader: RowReader): StaffPerson {
  const position = readPositionCells(name, reader)
  const subjects = readSubjectCells(reader)
  return {
    surname: name.surname,
    given: name.given,
    patronymic: name.patronymic,
    position: position.position,
    subjects: subjects.length > 0 ? subjects : position.subjects,
    category: readCategoryCell(reader) ?? position.category,
    ...readExperience(reader),
    ...readBirthCells(reader),
    email: readContact(reader, 'email', readEmail, 'emailUnclear'),
    phone: readPhoneCell(reader),
    ...readEmployment(reader),
    row: reader.row.number,
  }
}

function readPositionCells(name: PersonName, { row, map }: RowReader): PositionReading {
  const text = textUnder(row, map, 'position') || textUnder(row, map, 'position_subjects')
  if (text) return readPosition(text)
  const rest = name.rest.replace(/^[\s,;:–—-]+/, '').replace(/\s+([,;:])/g, '$1')
  const subjects = knownSubjects(rest)
  if (subjects) return { position: null, subjects, category: null }
  return readPosition(/^\p{L}/u.test(rest) ? rest : '')
}

function readSubjectCells({ row, map }: RowReader): string[] {
  const subjects = textsUnder(row, map, 'subjects').flatMap(readSubjects)
  return [...new Set(subjects)]
}

function readCategoryCell({ row, map, notes }: RowReader) {
  const text = textUnder(row, map, 'category')
  const { category, unclear } = readCategory(text)
  if (unclear)
    tell(notes, row, map, 'category', unclear === 'abolished' ? 'categoryAbolished' : 'categoryUnclear', text)
  return category
}

function readExperience({ row, map, notes }: RowReader) {
  const years = (meaning: Meaning) => {
    const text = textUnder(row, map, meaning)
    const value = readYears(text) ?? labelled(text, meaning)
    if (value === undefined) tell(notes, row, map, meaning, 'experienceUnclear', text)
    return value ?? null
  }
  const both = textUnder(row, map, 'both_experiences')
  const pair = readBothYears(both)
  if (pair === undefined) tell(notes, row, map, 'both_experiences', 'experienceUnclear', both)
  return {
    experience_years: years('experience_years') ?? pair?.total ?? null,
    teaching_experience_years: years('teaching_experience_years') ?? pair?.teaching ?? null,
  }
}

/** «общ. 12 / пед. 3» in a column that is meant for one of them. */
function labelled(text: string, meaning: Meaning): number | null | undefined {
  if (!/общ/i.test(text) || !/пед|спец/i.test(text)) return readYears(text)
  const both = readBothYears(text)
  return meaning === 'experience_years' ? both?.total : both?.teaching
}

function readBirthCells({ row, map, today, notes }: RowReader) {
  for (const meaning of ['birth_date', 'birth_year'] as const) {
    const text = textUnder(row, map, meaning)
    const birth = readBirth(text, today)
    if (birth === undefined) tell(notes, row, map, meaning, 'birthUnclear', text)
    else if (birth === 'age') tell(notes, row, map, meaning, 'ageOnly')
    else if (birth.year !== null) return { birth_date: birth.date, birth_year: birth.year }
  }
  return { birth_date: null, birth_year: null }
}

function readEmployment(reader: RowReader): Employment {
  const { row, map, notes } = reader
  const both = readContractCell(reader, 'contract')
  const number = readContractCell(reader, 'contract_number')
  const day = textUnder(row, map, 'contract_on')
  const signed = readContractDay(day)
  if (signed === undefined) tell(notes, row, map, 'contract_on', 'contractDayUnclear', day)
  const sum = textUnder(row, map, 'mentoring_pay')
  const heading = map.get('mentoring_pay')?.[0]?.text ?? ''
  const pay = readPay(sum, `${textUnder(row, map, 'mentoring_pay_unit')} ${heading}`)
  if (pay === undefined) tell(notes, row, map, 'mentoring_pay', 'payUnclear', sum)
  return {
    contract_number: number.contract_number ?? both.contract_number,
    contract_on: signed ?? number.contract_on ?? both.contract_on,
    superior: readSuperior(textUnder(row, map, 'superior')),
    ...(pay ?? { mentoring_pay: null, mentoring_pay_unit: null }),
  }
}

/** A number that the card cannot hold is named, and so is a day where the number alone should stand. */
function readContractCell({ row, map, notes }: RowReader, meaning: 'contract' | 'contract_number') {
  const text = textUnder(row, map, meaning)
  const contract = readContract(text)
  const isTooLong = (contract.contract_number?.length ?? 0) > LONGEST_NUMBER
  if (isTooLong) tell(notes, row, map, meaning, 'contractNumberLong', text)
  else if (meaning === 'contract_number' && contract.contract_on && !contract.contract_number)
    tell(notes, row, map, meaning, 'contractNumberDay', text)
  return isTooLong ? { ...contract, contract_number: null } : contract
}

/** A card holds one phone: where the cell has more, which one was taken is told. */
function readPhoneCell(reader: RowReader): string | null {
  const { row, map, notes } = reader
  const phone = readContact(reader, 'phone', readPhone, 'phoneUnclear')
  const meaning = textUnder(row, map, 'phone') ? 'phone' : 'contacts'
  if (phone && phonesIn(textUnder(row, map, meaning)).length > 1)
    tell(notes, row, map, meaning, 'phoneOfSeveral', phone)
  return phone
}

function readContact(
  { row, map, notes }: RowReader,
  meaning: 'email' | 'phone',
  read: (text: string) => string | null,
  unclear: NoteKey,
): string | null {
  const texts = [...textsUnder(row, map, meaning), ...textsUnder(row, map, 'contacts')]
  const found = texts.map(read).find((value) => value !== null) ?? null
  const own = textUnder(row, map, meaning)
  if (!found && own && !isFiller(own)) tell(notes, row, map, meaning, unclear, own)
  return found
}

function tell(notes: Note[], row: GridRow, map: ColumnMap, meaning: Meaning, key: NoteKey, ...details: string[]): void {
  notes.push(note(key, { row: row.number, column: map.get(meaning)?.[0]?.text ?? null }, ...details.map(shorten)))
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\n/g, ' ')
