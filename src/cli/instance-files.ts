import type { Instance } from '../matching/engine/instance.ts'
import { refuseImpossibleFixedArcs } from '../matching/engine/instance.ts'
import { InstanceBuilder } from '../matching/engine/instance-builder.ts'
import type { Flaw, Priority } from '../matching/engine/problem.ts'
import { ProblemError } from '../matching/engine/problem.ts'
import { FileFlaw, readRecords } from './csv-records.ts'

/** An instance with the names its numbers stand for. */
export type NamedInstance = { instance: Instance; people: string[]; needs: string[] }

/** Reads people.csv and arcs.csv. Throws `FileFlaw` naming file, line and reason. */
export function readInstanceFiles(peopleFile: string, arcsFile: string): NamedInstance {
  const builder = new InstanceBuilder()
  const people = readPeople(peopleFile, builder)
  const { needs, lineOf } = readArcs(arcsFile, builder)
  const instance = builder.instance()
  try {
    refuseImpossibleFixedArcs(instance)
  } catch (error) {
    if (error instanceof ProblemError) throw new FileFlaw(arcsFile, lineOf(error.place), reasons[error.flaw])
    throw error
  }
  return { instance, people, needs }
}

function readPeople(file: string, builder: InstanceBuilder): string[] {
  const people: string[] = []
  readTable(file, { required: ['id', 'mentor_capacity', 'mentee_capacity'], optional: ['left_out'] }, (cell, line) => {
    const id = cell(0)
    if (id === '') throw new FileFlaw(file, line, 'нет id')
    const flaw = builder.addPerson({
      id,
      mentorCapacity: numberOr(1, cell(1)),
      menteeCapacity: numberOr(1, cell(2)),
      leftOut: flag(cell(3), () => new FileFlaw(file, line, 'left_out бывает 0 или 1')),
    })
    if (flaw) throw new FileFlaw(file, line, reasons[flaw])
    people.push(id)
  })
  return people
}

function readArcs(file: string, builder: InstanceBuilder): { needs: string[]; lineOf: (arc: number) => number } {
  const needs: string[] = []
  const lines: number[] = []
  readTable(
    file,
    { required: ['mentor', 'mentee', 'need', 'utility'], optional: ['fixed', 'priority'] },
    (cell, line) => {
      const need = cell(2)
      if (need === '') throw new FileFlaw(file, line, 'нет need: назовите потребность')
      const flaw = builder.addArc({
        mentor: cell(0),
        mentee: cell(1),
        need,
        utility: numberOr(Number.NaN, cell(3)),
        fixed: flag(cell(4), () => new FileFlaw(file, line, 'fixed бывает 0 или 1')),
        priority: numberOr(2, cell(5)) as Priority,
      })
      if (flaw) throw new FileFlaw(file, line, reasons[flaw])
      if (builder.needCount > needs.length) needs.push(need)
      lines.push(line)
    },
  )
  return { needs, lineOf: (arc) => lines[arc]! }
}

type Columns = { required: string[]; optional: string[] }

/** Calls `row` with a reader of cells by the order of `required`, then `optional`; an absent optional cell is blank. */
function readTable(file: string, columns: Columns, row: (cell: (k: number) => string, line: number) => void): void {
  let places: number[] | undefined
  let width = 0
  let fields: string[] = []
  const cell = (k: number) => (places![k]! < 0 ? '' : fields[places![k]!]!)
  readRecords(file, (record, line) => {
    if (!places) {
      places = findColumns(file, record, columns)
      width = record.length
      return
    }
    if (record.length !== width) throw new FileFlaw(file, line, `полей ${record.length}, а в заголовке ${width}`)
    fields = record
    row(cell, line)
  })
  if (!places) throw new FileFlaw(file, 1, `нет заголовка: ${columns.required.join(',')}`)
}

function findColumns(file: string, header: string[], { required, optional }: Columns): number[] {
  const names = header.map((name) => name.trim())
  for (const name of required)
    if (!names.includes(name))
      throw new FileFlaw(file, 1, `в заголовке нет столбца ${name}: нужны ${required.join(',')}`)
  for (const name of [...required, ...optional])
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new FileFlaw(file, 1, `столбец ${name} стоит дважды`)
  return [...required, ...optional].map((name) => names.indexOf(name))
}

function numberOr(blank: number, text: string): number {
  if (text === '') return blank
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

function flag(text: string, flaw: () => FileFlaw): boolean {
  if (text !== '' && text !== '0' && text !== '1') throw flaw()
  return text === '1'
}

const reasons: Record<Flaw, string> = {
  'duplicate-person': 'этот id уже был выше',
  'bad-capacity': 'вместимость — целое число от 0 до 1000000 или пусто (тогда 1)',
  'unknown-mentor': 'такого наставника (mentor) нет в списке людей',
  'unknown-mentee': 'такого наставляемого (mentee) нет в списке людей',
  'self-arc': 'наставник и наставляемый — один человек',
  'bad-utility': 'utility — целое число от 1 до 1000',
  'bad-priority': 'priority бывает 1, 2 или 3',
  'priority-conflict': 'у этой потребности выше указан другой priority, должен быть один',
  'duplicate-arc': 'такая строка (mentor, mentee, need) уже была выше',
  'fixed-mentor-overfull': 'закреплённых пар у наставника больше, чем он может взять',
  'fixed-mentee-overfull': 'закреплённых пар у наставляемого больше, чем он может принять',
  'fixed-need-twice': 'на эту потребность уже закреплён другой наставник',
  'fixed-and-forbidden': 'пара и закреплена, и запрещена',
  'duplicate-quota': 'квота с этим именем уже была выше',
  'quota-label-unknown': 'ни у одной пары нет этой метки (label)',
  'quota-without-limit': 'у квоты нет ни at_least, ни at_most',
  'bad-quota': 'at_least и at_most — целые числа, at_least не больше at_most',
  'quota-beyond-fixed': 'закреплённых пар больше, чем разрешает квота',
  'quota-out-of-reach': 'столько пар, сколько требует квота, не набрать',
  'quotas-clash': 'не нашлось плана, в котором эта квота соблюдена вместе с другими',
  'quotas-not-here': 'квоты не сочетаются с --balance и --only-exchanges',
  'no-fixed-here': 'для групп и коротких встреч закреплённых пар (fixed) не бывает',
}
