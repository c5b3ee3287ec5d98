import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { dryRun } from '../people/import/dry-run.ts'
import { sayNote } from '../people/import/note.ts'
import { maxFileBytes, readStaffList } from '../people/import/read-staff-list.ts'
import type { StaffList } from '../people/import/staff-list.ts'
import { UnreadableFile } from '../people/import/unreadable-file.ts'
import { dayOf } from '../platform/days.ts'

const help = `vzaimno import ФАЙЛ --dry-run [--json] [--sheet ИМЯ]

Читает список работников (.xlsx, .csv, таблица из буфера, страница .html сайта школы)
и показывает, что распознано. В базу ничего не записывает и базы не требует.

  --dry-run     только прочитать и показать
  --json        ответ в виде JSON на стандартный вывод
  --sheet ИМЯ   прочитать этот лист книги
  --help        эта справка

Код возврата: 0 — распознан хотя бы один человек, 1 — никто, 2 — ошибка в команде.
`

export async function importCommand(args: string[]): Promise<number> {
  const options = readArguments(args)
  if (options === null || options.help) {
    ;(options ? process.stdout : process.stderr).write(help)
    return options ? 0 : 2
  }
  if (!options.dryRun) {
    process.stderr.write(
      'Запись в список работников делается на экране «Люди → Импорт». Чтобы проверить файл, добавьте --dry-run.\n',
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
    process.stderr.write(`${error.message}\n`)
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

const toJson = (list: StaffList | null, error?: UnreadableFile) => `${JSON.stringify(dryRun(list, error), null, 2)}\n`

function toText(list: StaffList): string {
  const columns = Object.entries(list.columns).map(([name, header]) => `  ${name}: ${header}`)
  const people = list.people.map((person) => {
    const name = [person.surname, person.given, person.patronymic].filter(Boolean).join(' ')
    return `  ${person.row}. ${[name, person.position, person.subjects.join('; '), person.category].filter(Boolean).join(' · ')}`
  })
  const problems = list.problems.map((each) => `  ${each.row ? `строка ${each.row}: ` : ''}${sayNote(each)}`)
  const sections = [`Столбцы:`, ...columns, `Люди (${list.people.length}):`, ...people]
  return `${[...sections, ...(problems.length > 0 ? [`Замечания (${problems.length}):`, ...problems] : [])].join('\n')}\n`
}
