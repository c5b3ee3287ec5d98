import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { dryRun } from '../people/import/dry-run.ts'
import { type Note, sayNote } from '../people/import/note.ts'
import { maxFileBytes, readStaffList } from '../people/import/read-staff-list.ts'
import type { StaffList } from '../people/import/staff-list.ts'
import { UnreadableFile } from '../people/import/unreadable-file.ts'
import { dayOf } from '../platform/days.ts'
import { operatorLanguage, say } from '../platform/operator.ts'

const help = () =>
  say({
    ru: `vzaimno import ФАЙЛ --dry-run [--json] [--sheet ИМЯ]

Читает список работников (.xlsx, .csv, таблица из буфера, страница .html сайта школы)
и показывает, что распознано. В базу ничего не записывает и базы не требует.

  --dry-run     только прочитать и показать
  --json        ответ в виде JSON на стандартный вывод
  --sheet ИМЯ   прочитать этот лист книги
  --help        эта справка

Код возврата: 0 — распознан хотя бы один человек, 1 — никто, 2 — ошибка в команде.
`,
    en: `vzaimno import FILE --dry-run [--json] [--sheet NAME]

Reads a staff list (.xlsx, .csv, a pasted table, an .html page of the school’s site)
and shows what was recognised. Writes nothing and needs no database.

  --dry-run      only read and show
  --json         the answer as JSON on standard output
  --sheet NAME   read this sheet of the workbook
  --help         this help

Exit code: 0 – at least one person was recognised, 1 – nobody, 2 – a wrong command.
`,
  })

export async function importCommand(args: string[]): Promise<number> {
  const options = readArguments(args)
  if (options === null || options.help) {
    ;(options ? process.stdout : process.stderr).write(help())
    return options ? 0 : 2
  }
  if (!options.dryRun) {
    process.stderr.write(
      `${say({
        ru: 'Запись в список работников делается на экране «Люди → Загрузить список». Чтобы проверить файл, добавьте --dry-run.',
        en: 'People are written into the register on the screen “People → Load a list”. To check a file, add --dry-run.',
      })}\n`,
    )
    return 2
  }
  try {
    const list = await readList(options.file, options.sheet)
    process.stdout.write(options.json ? toJson(list) : toText(list))
    return 0
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (options.json) process.stdout.write(toJson(null, error))
    process.stderr.write(`${sayNote(error, operatorLanguage())}\n`)
    return 1
  }
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        sheet: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const [file = '', ...rest] = positionals
    if (rest.length > 0 || (file === '' && !values.help)) return null
    return { file, dryRun: values['dry-run'], json: values.json, sheet: values.sheet, help: values.help }
  } catch {
    return null
  }
}

/** A list is checked here without any school: the machine's own time zone is the nearest. */
const hereZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

async function readList(file: string, sheet: string | undefined): Promise<StaffList> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) throw new UnreadableFile('noFile', file)
  if (size > maxFileBytes) throw new UnreadableFile('tooBigFile', String(maxFileBytes / 1024 / 1024))
  return readStaffList(await readFile(file), { today: dayOf(new Date(), hereZone), sheet })
}

const toJson = (list: StaffList | null, error?: UnreadableFile) =>
  `${JSON.stringify(dryRun(list, operatorLanguage(), error), null, 2)}\n`

function toText(list: StaffList): string {
  const columns = Object.entries(list.columns).map(([name, header]) => `  ${name}: ${header}`)
  const people = list.people.map((person) => {
    const name = [person.surname, person.given, person.patronymic].filter(Boolean).join(' ')
    return `  ${person.row}. ${[name, person.position, person.subjects.join('; '), person.category].filter(Boolean).join(' · ')}`
  })
  const problems = list.problems.map((each) => `  ${rowOf(each)}${sayNote(each, operatorLanguage())}`)
  const found = say({ ru: `Люди (${list.people.length}):`, en: `People (${list.people.length}):` })
  const sections = [say({ ru: 'Столбцы:', en: 'Columns:' }), ...columns, found, ...people]
  const remarks = say({ ru: `Замечания (${problems.length}):`, en: `Remarks (${problems.length}):` })
  return `${[...sections, ...(problems.length > 0 ? [remarks, ...problems] : [])].join('\n')}\n`
}

const rowOf = ({ row }: Note) => (row ? say({ ru: `строка ${row}: `, en: `row ${row}: ` }) : '')
