import { readBirth } from './birth.ts'
import { readCategory } from './category.ts'
import { type Meaning, meaningOf } from './column-aliases.ts'
import { readEmail, readPhone } from './contacts.ts'
import { isFiller } from './filler.ts'
import type { Header, Heading } from './find-header.ts'
import { cellText, type Grid, type GridRow } from './grid.ts'
import { commonGivenNames } from './name-words.ts'
import { looksLikePatronymic, parsePersonName } from './person-name.ts'
import { knownSubjects } from './subjects.ts'

type Test = (text: string, today: string) => boolean

const isBirthDate: Test = (text, today) => {
  const birth = readBirth(text, today)
  return typeof birth === 'object' && birth.date !== null
}

/** What values look like when no heading names them; years of experience look like any number and are not guessed. */
const looks: [Meaning, Test][] = [
  ['full_name', (text) => parsePersonName(text)?.given != null && /\s/.test(text)],
  ['email', (text) => readEmail(text) !== null],
  ['phone', (text) => !/\p{L}{4}/u.test(text) && readPhone(text)?.startsWith('+7') === true],
  ['birth_date', isBirthDate],
  [
    'category',
    (text) =>
      text.length < 60 && /[а-яё]/i.test(text) && readCategory(text).category !== null && !/учител|воспит/i.test(text),
  ],
  ['subjects', (text) => knownSubjects(text) !== null],
  [
    'position',
    (text) =>
      /^(?:учител|преподават|педагог|воспитат|директор|заместител|зам\.|социальн|методист|библиотек|логопед|психолог|тьютор|советник|старш)/i.test(
        text,
      ),
  ],
  ['given', (text) => commonGivenNames.has(text.toLowerCase().replaceAll('ё', 'е'))],
  ['patronymic', (text) => looksLikePatronymic(text)],
]

const sampleRows = 200

/** For a table whose heading is missing or strange: columns told by their values; null when no column holds names. */
export function inferHeader(grid: Grid, today: string): Header | null {
  const rows = grid.rows.slice(0, sampleRows)
  const headings: Heading[] = []
  for (const column of columnsOf(rows)) {
    const texts = rows.map((row) => cellText(row, column)).filter((text) => !isFiller(text))
    const free = looks.filter(([meaning]) => !headings.some((each) => each.match?.meaning === meaning))
    const meaning = free.find(([, test]) => mostly(texts, test, today) || mostly(texts.slice(1), test, today))?.[0]
    headings.push({ column, span: 1, text: columnLetter(column), match: meaning ? { meaning, weight: 1 } : null })
  }
  nameSurnameColumn(headings, rows)
  const name = headings.find(({ match }) => match?.meaning === 'full_name' || match?.meaning === 'surname')
  return name ? withHeadingRow(rows, headings, headings.find(({ match }) => match?.meaning === 'given') ?? name) : null
}

export function columnsOf(rows: GridRow[]): number[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.cells).map(Number)))].sort((a, b) => a - b)
}

/** The row above the first name is a heading in words we do not know: its texts are shown, known ones are trusted. */
function withHeadingRow(rows: GridRow[], headings: Heading[], name: Heading): Header {
  const isName = (row: GridRow) =>
    looks.some(([meaning, test]) => meaning === name.match!.meaning && test(cellText(row, name.column), ''))
  const last = rows.findIndex(isName) - 1
  if (last < 0) return { first: -1, last: -1, headings }
  const named = headings.map((heading) => {
    const text = cellText(rows[last]!, heading.column)
    return {
      ...heading,
      text: text || heading.text,
      match: heading === name ? name.match : (meaningOf(text) ?? heading.match),
    }
  })
  return { first: last, last, headings: named }
}

function mostly(texts: string[], test: Test, today: string): boolean {
  return texts.length > 0 && texts.filter((text) => test(text, today)).length >= texts.length * 0.6
}

/** The column of single words left of the given names is the surname. */
function nameSurnameColumn(headings: Heading[], rows: GridRow[]): void {
  const given = headings.findIndex(({ match }) => match?.meaning === 'given')
  const left = headings[given - 1]
  if (!left || left.match || headings.some(({ match }) => match?.meaning === 'full_name')) return
  const texts = rows.map((row) => cellText(row, left.column)).filter(Boolean)
  if (mostly(texts, (text) => /^[А-ЯЁ][А-ЯЁа-яё-]+$/.test(text), '')) left.match = { meaning: 'surname', weight: 1 }
}

export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
