import type { GroupProblem } from '../../matching/engine/groups/group-problem.ts'
import type { Instance } from '../../matching/engine/instance.ts'
import { refuseImpossibleFixedArcs } from '../../matching/engine/instance.ts'
import { InstanceBuilder } from '../../matching/engine/instance-builder.ts'
import type { Priority, Quota } from '../../matching/engine/problem.ts'
import { ProblemError } from '../../matching/engine/problem.ts'
import { readQuotas } from '../../matching/engine/quotas/read-quotas.ts'
import { FileFlaw } from './csv-records.ts'
import { flag, numberOr, readTable } from './csv-table.ts'
import { reasons } from './flaw-words.ts'

const none: readonly string[] = []

/** An instance with the names its numbers stand for. */
export type NamedInstance = { instance: Instance; people: string[]; needs: string[] }

type Notice = (line: string) => void

/** Reads people.csv and arcs.csv, and quotas.csv where there is one. Throws `FileFlaw` naming file, line and reason. */
export function readInstanceFiles(
  peopleFile: string,
  arcsFile: string,
  quotasFile?: string,
  notice?: Notice,
): NamedInstance {
  const builder = new InstanceBuilder()
  const people = readPeople(peopleFile, builder, notice)
  const { needs, labels, lineOf } = readArcs(arcsFile, builder, notice)
  const instance = builder.instance()
  refusing(arcsFile, lineOf, () => refuseImpossibleFixedArcs(instance))
  if (quotasFile === undefined) return { instance, people, needs }
  const quotas = readQuotaRows(quotasFile)
  const read = () =>
    readQuotas({ arcs: labels.map((own) => ({ labels: own })), quotas: quotas.map(({ row }) => row) }, instance)
  return { instance: { ...instance, quotas: refusing(quotasFile, (k) => quotas[k]!.line, read) }, people, needs }
}

/** Needs of one name are one topic. */
export function byTopic({ instance, needs }: NamedInstance, arcsFile: string): GroupProblem {
  if (instance.arcFixed.includes(1)) throw new FileFlaw(arcsFile, undefined, reasons['no-fixed-here'])
  const topics = [...new Set(needs)]
  const number = new Map(topics.map((topic, t) => [topic, t]))
  return { instance, topics, needTopic: Int32Array.from(needs, (need) => number.get(need)!) }
}

function refusing<T>(file: string, lineOf: (place: number) => number, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ProblemError) throw new FileFlaw(file, lineOf(error.place), reasons[error.flaw])
    throw error
  }
}

function readQuotaRows(file: string): { row: Quota; line: number }[] {
  const rows: { row: Quota; line: number }[] = []
  readTable(file, { required: ['name', 'label'], optional: ['at_least', 'at_most'] }, (cell, line) => {
    if (cell(0) === '' || cell(1) === '')
      throw new FileFlaw(file, line, { ru: 'нет name или label', en: 'no name or label' })
    const limits = { atLeast: numberOr(0, cell(2)), atMost: numberOr(Infinity, cell(3)) }
    rows.push({ row: { name: cell(0), label: cell(1), ...limits }, line })
  })
  return rows
}

function readPeople(file: string, builder: InstanceBuilder, notice?: Notice): string[] {
  const people: string[] = []
  readTable(
    file,
    { required: ['id', 'mentor_capacity', 'mentee_capacity'], optional: ['left_out'] },
    (cell, line) => {
      const id = cell(0)
      if (id === '') throw new FileFlaw(file, line, { ru: 'нет id', en: 'no id' })
      const flaw = builder.addPerson({
        id,
        mentorCapacity: numberOr(1, cell(1)),
        menteeCapacity: numberOr(1, cell(2)),
        leftOut: flag(
          cell(3),
          () => new FileFlaw(file, line, { ru: 'left_out бывает 0 или 1', en: 'left_out is 0 or 1' }),
        ),
      })
      if (flaw) throw new FileFlaw(file, line, reasons[flaw])
      people.push(id)
    },
    notice,
  )
  return people
}

function readArcs(file: string, builder: InstanceBuilder, notice?: Notice) {
  const needs: string[] = []
  const labels: string[][] = []
  const lines: number[] = []
  readTable(
    file,
    { required: ['mentor', 'mentee', 'need', 'utility'], optional: ['fixed', 'priority', 'labels'] },
    (cell, line) => {
      const need = cell(2)
      if (need === '') throw new FileFlaw(file, line, { ru: 'нет need: назовите потребность', en: 'no need: name it' })
      const flaw = builder.addArc({
        mentor: cell(0),
        mentee: cell(1),
        need,
        utility: numberOr(Number.NaN, cell(3)),
        fixed: flag(cell(4), () => new FileFlaw(file, line, { ru: 'fixed бывает 0 или 1', en: 'fixed is 0 or 1' })),
        priority: numberOr(2, cell(5)) as Priority,
      })
      if (flaw) throw new FileFlaw(file, line, reasons[flaw])
      if (builder.needCount > needs.length) needs.push(need)
      lines.push(line)
      if (cell(6) !== '') labels[lines.length - 1] = cell(6).split(';')
    },
    notice,
  )
  const labelsOf = Array.from(lines, (_, a) => labels[a] ?? none)
  return { needs, labels: labelsOf, lineOf: (arc: number) => lines[arc]! }
}
