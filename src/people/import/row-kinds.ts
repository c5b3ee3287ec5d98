import { type ColumnMap, textUnder } from './choose-columns.ts'
import { isFiller } from './filler.ts'
import type { GridRow } from './grid.ts'
import { wordsOfNoName } from './name-words.ts'
import { looksLikePatronymic } from './person-name.ts'

export type NamelessKind = 'nothing' | 'vacancy' | 'continuation' | 'nameMissing' | 'nameUnclear' | 'surnameMissing'

const total = /^(?:итого|всего|в том числе|в т\. ?ч|из них|средн\p{L}* (?:возраст|стаж|нагрузк\p{L}*|балл))(?!\p{L})/iu

export function isTotal(row: GridRow, map: ColumnMap): boolean {
  const name = map.get('full_name')?.[0] ?? map.get('surname')?.[0]
  return row.cells.some(
    (text, column) => text !== undefined && total.test(text) && column <= (name?.column ?? 0) + (name?.span ?? 1),
  )
}

const isNoName = (text: string) =>
  wordsOfNoName.has(/\p{L}+/u.exec(text)?.[0]?.toLowerCase().replaceAll('ё', 'е') ?? '')

/** «Директор» where the number stands, or lines to sign on: a signature below the list. */
export function isSignature(row: GridRow, map: ColumnMap): boolean {
  if (row.cells.some((text) => text !== undefined && /_{4,}/.test(text))) return true
  const number = textUnder(row, map, 'number')
  return number !== '' && isNoName(number)
}

/** Why a row names nobody: most such rows are section titles and are passed over in silence. */
export function kindOfNamelessRow(row: GridRow, map: ColumnMap, text: string): NamelessKind {
  const filled = row.cells.filter((cell) => cell !== undefined && cell !== '')
  if (filled.some((cell) => /ваканс|вакант/i.test(cell)) && !isFiller(textUnder(row, map, 'position') || text))
    return 'vacancy'
  if (text === '') return kindWithoutName(row, map)
  if (isFiller(text) || isNoName(text) || filled.length === 1 || isSignature(row, map)) return 'nothing'
  const second = text.split(/\s+/)[1]
  return second && looksLikePatronymic(second) ? 'surnameMissing' : 'nameUnclear'
}

function kindWithoutName(row: GridRow, map: ColumnMap): NamelessKind {
  const hasPost = (['position', 'position_subjects', 'subjects', 'programme'] as const).some((meaning) => {
    const text = textUnder(row, map, meaning)
    return !isFiller(text) && !/^\d+$/.test(text)
  })
  if (!hasPost || isSignature(row, map)) return 'nothing'
  const number = map.get('number')?.[0]
  const ownNumber = number && /\d/.test(row.cells[number.column] ?? '') && !row.joined?.has(number.column)
  return ownNumber ? 'nameMissing' : 'continuation'
}
