import { isDateFormat } from './excel-dates.ts'
import { note } from './note.ts'
import { readTable, type TableOptions, type TableReading } from './read-table.ts'
import type { StaffList } from './staff-list.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { readSheet } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readDateStyles } from './xlsx-styles.ts'
import { readWorkbook, type SheetEntry } from './xlsx-workbook.ts'
import { type GuardedZip, openGuardedZip } from './zip-guard.ts'

interface SheetReading {
  sheet: SheetEntry
  reading: TableReading
}

/** Reads the sheet that looks most like a list of staff; says which others list people too. */
export async function readXlsx(
  bytes: Buffer,
  options: TableOptions & { sheet?: string },
): Promise<TableReading | null> {
  const zip = await openGuardedZip(bytes)
  const book = await readWorkbook(zip)
  if (book.sheets.length === 0) throw new UnreadableFile('damagedArchive')
  const context = {
    strings: book.stringsPart ? await readSharedStrings(await zip.open(book.stringsPart)) : [],
    dateStyles: book.stylesPart ? await readDateStyles(await zip.open(book.stylesPart)) : [isDateFormat(0, undefined)],
    epoch1904: book.epoch1904,
  }
  const readSheets = (sheets: SheetEntry[]) => readEach(zip, sheets, context, options)
  const wanted = book.sheets.filter(({ name, hidden }) => (options.sheet ? name === options.sheet : !hidden))
  const visible = await readSheets(wanted)
  const found = hasPeople(visible)
    ? visible
    : [...visible, ...(await readSheets(book.sheets.filter(({ hidden }) => hidden)))]
  return chooseSheet(found)
}

const hasPeople = (readings: SheetReading[]) => readings.some(({ reading }) => reading.people.length > 0)

async function readEach(
  zip: GuardedZip,
  sheets: SheetEntry[],
  context: Parameters<typeof readSheet>[1],
  options: TableOptions,
): Promise<SheetReading[]> {
  const readings: SheetReading[] = []
  for (const sheet of sheets) {
    const reading = readTable(await readSheet(await zip.open(sheet.part), context), options)
    if (reading) readings.push({ sheet, reading })
  }
  return readings
}

function chooseSheet(readings: SheetReading[]): TableReading | null {
  const [best, ...others] = readings.toSorted((a, b) => scoreOf(b) - scoreOf(a))
  if (!best) return null
  const problems = [...best.reading.problems]
  const otherSheets: StaffList['otherSheets'] = []
  if (best.sheet.hidden) problems.push(note('hiddenSheet', {}, best.sheet.name))
  for (const { sheet, reading } of others) {
    if (reading.people.length === 0 || sheet.hidden || schoolColumnsOf(reading) === 0) continue
    otherSheets.push({ name: sheet.name, people: reading.people.length })
    problems.push(note('otherSheet', {}, sheet.name, String(reading.people.length)))
  }
  return { ...best.reading, problems, sheet: best.sheet.name, otherSheets }
}

const schoolColumns = ['position', 'subjects', 'category', 'experience_years', 'teaching_experience_years'] as const

const schoolColumnsOf = ({ columns }: TableReading) =>
  schoolColumns.filter((name) => columns[name] !== undefined).length

/** A list of pupils is longer, but has no posts, categories or experience; last year's list loses to this year's. */
function scoreOf({ sheet, reading }: SheetReading): number {
  const { people } = reading
  if (people.length === 0) return -1000
  const school = schoolColumnsOf(reading)
  const filled = people.filter(({ position, subjects }) => position !== null || subjects.length > 0).length
  const name = sheet.name.toLowerCase()
  const named = /педагог|учител|кадр|сотрудник|штат|работник|состав|список/.test(name) ? 40 : 0
  const foreign = /учащ|учен|обучающ|дет|класс|уволен|выбыл|архив|стар|черновик|копия/.test(name) ? -150 : 0
  const years = (/20\d\d/g.exec(name) && Math.max(...[...name.matchAll(/20\d\d/g)].map(Number)) - 2000) || 0
  return school * 60 + Math.min(filled, 200) + named + foreign + years * 5 + (sheet.active ? 5 : 0)
}
