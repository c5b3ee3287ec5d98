import type {
  Attendee,
  RotationFlaw,
  RotationInstance,
  RotationProblem,
  Wish,
} from '../../matching/engine/rotations/rotation-problem.ts'
import { RotationError, readRotation } from '../../matching/engine/rotations/rotation-problem.ts'
import type { Bilingual } from '../../platform/operator.ts'
import { BadOption } from './answering.ts'
import { FileFlaw } from './csv-records.ts'
import { numberOr, readTable } from './csv-table.ts'

export type RotationFiles = { people: string; wishes: string | undefined; barred: string | undefined }

/** Throws `FileFlaw` naming file, line and reason, or `BadOption` for the figures. */
export function readRotationFiles(
  files: RotationFiles,
  rounds: number,
  tables: number,
): { problem: RotationProblem; instance: RotationInstance } {
  const lines: Record<'people' | 'wishes' | 'barred', number[]> = { people: [], wishes: [], barred: [] }
  const people: Attendee[] = []
  readTable(files.people, { required: ['id'], optional: ['side'] }, (cell, line) => {
    const side = cell(1)
    if (cell(0) === '') throw new FileFlaw(files.people, line, { ru: 'нет id', en: 'no id' })
    if (side !== '' && side !== '1' && side !== '2')
      throw new FileFlaw(files.people, line, { ru: 'side бывает 1 или 2', en: 'side is 1 or 2' })
    people.push(side === '' ? { id: cell(0) } : { id: cell(0), side: side === '1' ? 1 : 2 })
    lines.people.push(line)
  })
  const wishes: Wish[] = []
  if (files.wishes)
    readTable(files.wishes, { required: ['from', 'to'], optional: ['weight'] }, (cell, line) => {
      wishes.push({ from: cell(0), to: cell(1), weight: numberOr(1, cell(2)) })
      lines.wishes.push(line)
    })
  const barred: { a: string; b: string }[] = []
  if (files.barred)
    readTable(files.barred, { required: ['a', 'b'], optional: [] }, (cell, line) => {
      barred.push({ a: cell(0), b: cell(1) })
      lines.barred.push(line)
    })
  const problem = { people, rounds, tables, wishes, barred }
  try {
    return { problem, instance: readRotation(problem) }
  } catch (error) {
    if (!(error instanceof RotationError)) throw error
    if (error.list === undefined) throw new BadOption(reasons[error.flaw])
    throw new FileFlaw(files[error.list]!, lines[error.list][error.place!], reasons[error.flaw])
  }
}

const reasons: Record<RotationFlaw, Bilingual> = {
  'duplicate-person': { ru: 'этот id уже был выше', en: 'this id has been above' },
  'side-missing': { ru: 'у одних сторона (side) указана, а здесь нет', en: 'others have a side and this one has none' },
  'too-few-people': {
    ru: 'встречаться некому: нужны двое, а со сторонами — люди на обеих',
    en: 'nobody to meet: it takes two people, or people on both sides',
  },
  'bad-rounds': { ru: '--rounds — целое число от 1', en: '--rounds is a whole number from 1' },
  'too-many-rounds': {
    ru: '--rounds больше, чем разных собеседников: кто-то встретился бы дважды',
    en: 'more --rounds than there are people to meet: some would meet twice',
  },
  'bad-tables': { ru: '--tables — целое число от 1', en: '--tables is a whole number from 1' },
  'unknown-person': { ru: 'такого человека нет в списке людей', en: 'this person is not in the list of people' },
  'self-wish': { ru: 'дважды один и тот же человек', en: 'the same person twice' },
  'same-side': {
    ru: 'эти двое с одной стороны или им нельзя встречаться',
    en: 'these two are of one side, or must not meet',
  },
  'bad-weight': { ru: 'weight — целое число от 1 до 1000', en: 'weight is a whole number from 1 to 1000' },
}
