import type { GroupProblem } from '../../matching/engine/groups/group-problem.ts'
import type { Instance } from '../../matching/engine/instance.ts'
import { refuseImpossibleFixedArcs } from '../../matching/engine/instance.ts'
import { InstanceBuilder } from '../../matching/engine/instance-builder.ts'
import type { Flaw, Priority, Quota } from '../../matching/engine/problem.ts'
import { ProblemError } from '../../matching/engine/problem.ts'
import { readQuotas } from '../../matching/engine/quotas/read-quotas.ts'
import type { Bilingual } from '../../platform/operator.ts'
import { FileFlaw } from './csv-records.ts'
import { flag, numberOr, readTable } from './csv-table.ts'

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

export const reasons: Record<Flaw, Bilingual> = {
  'duplicate-person': { ru: 'этот id уже был выше', en: 'this id has been above' },
  'bad-capacity': {
    ru: 'вместимость — целое число от 0 до 1000000 или пусто (тогда 1)',
    en: 'a capacity is a whole number from 0 to 1000000, or blank (then 1)',
  },
  'unknown-mentor': {
    ru: 'такого наставника (mentor) нет в списке людей',
    en: 'this mentor is not in the list of people',
  },
  'unknown-mentee': {
    ru: 'такого наставляемого (mentee) нет в списке людей',
    en: 'this mentee is not in the list of people',
  },
  'self-arc': { ru: 'наставник и наставляемый — один человек', en: 'mentor and mentee are one person' },
  'bad-utility': { ru: 'utility — целое число от 1 до 1000', en: 'utility is a whole number from 1 to 1000' },
  'bad-priority': { ru: 'priority бывает 1, 2 или 3', en: 'priority is 1, 2 or 3' },
  'priority-conflict': {
    ru: 'у этой потребности выше указан другой priority, должен быть один',
    en: 'this need has another priority above; it must be one',
  },
  'duplicate-arc': {
    ru: 'такая строка (mentor, mentee, need) уже была выше',
    en: 'this row (mentor, mentee, need) has been above',
  },
  'fixed-mentor-overfull': {
    ru: 'закреплённых пар у наставника больше, чем он может взять',
    en: 'more fixed arcs than the mentor has places',
  },
  'fixed-mentee-overfull': {
    ru: 'закреплённых пар у наставляемого больше, чем он может принять',
    en: 'more fixed arcs than the mentee has places',
  },
  'fixed-need-twice': {
    ru: 'на эту потребность уже закреплён другой наставник',
    en: 'another mentor is already fixed for this need',
  },
  'fixed-and-forbidden': { ru: 'пара и закреплена, и запрещена', en: 'an arc both fixed and forbidden' },
  'duplicate-quota': { ru: 'квота с этим именем уже была выше', en: 'a quota of this name has been above' },
  'quota-label-unknown': { ru: 'ни у одной пары нет этой метки (label)', en: 'no arc bears this label' },
  'quota-without-limit': {
    ru: 'у квоты нет ни at_least, ни at_most',
    en: 'the quota has neither at_least nor at_most',
  },
  'bad-quota': {
    ru: 'at_least и at_most — целые числа, at_least не больше at_most',
    en: 'at_least and at_most are whole numbers, at_least no more than at_most',
  },
  'quota-beyond-fixed': {
    ru: 'закреплённых пар больше, чем разрешает квота',
    en: 'more fixed arcs than the quota allows',
  },
  'quota-out-of-reach': {
    ru: 'столько пар, сколько требует квота, не набрать',
    en: 'there is no plan with as many arcs as the quota demands',
  },
  'quotas-clash': {
    ru: 'не нашлось плана, в котором эта квота соблюдена вместе с другими',
    en: 'no plan was found that keeps this quota together with the others',
  },
  'quotas-unfinished': {
    ru: 'времени не хватило, чтобы найти план с этой квотой; дайте больше через --time-limit',
    en: 'the time was too short to find a plan that keeps this quota: allow more with --time-limit',
  },
  'quotas-not-here': {
    ru: 'квоты не сочетаются с --only-exchanges: пары там выбираются целыми обменами; уберите --quotas или дайте --reciprocity побольше',
    en: 'quotas do not go with --only-exchanges, where whole exchanges are chosen: leave out --quotas, or give a large --reciprocity instead',
  },
  'no-fixed-here': {
    ru: 'для групп и коротких встреч закреплённых пар (fixed) не бывает: уберите столбец fixed или закрепите готовую группу исключением остальных строк',
    en: 'groups and flash talks have no fixed arcs: leave out the column fixed, or keep a ready group by leaving out the other rows',
  },
}
