import { type Meaning, whyIgnored } from './column-aliases.ts'
import type { Header, Heading } from './find-header.ts'
import { cellText, type GridRow } from './grid.ts'
import type { ColumnName, FileColumn, IgnoredWhy } from './staff-list.ts'

/** For each meaning the headings it is read from, the best one first. */
export type ColumnMap = Map<Meaning, Heading[]>

const namesOfMeaning: Record<Meaning, ColumnName[]> = {
  full_name: ['full_name'],
  surname: ['surname'],
  given: ['given'],
  patronymic: ['patronymic'],
  given_patronymic: ['given', 'patronymic'],
  position: ['position'],
  position_subjects: ['position', 'subjects'],
  subjects: ['subjects'],
  category: ['category'],
  experience_years: ['experience_years'],
  teaching_experience_years: ['teaching_experience_years'],
  both_experiences: ['experience_years', 'teaching_experience_years'],
  birth_date: ['birth_date'],
  birth_year: ['birth_year'],
  email: ['email'],
  phone: ['phone'],
  contacts: ['email', 'phone'],
  contract: ['contract_number', 'contract_on'],
  contract_number: ['contract_number'],
  contract_on: ['contract_on'],
  superior: ['superior'],
  mentoring_pay: ['mentoring_pay'],
  mentoring_pay_unit: ['mentoring_pay'],
  programme: [],
  number: [],
  private: [],
}

export function chooseColumns(header: Header): ColumnMap {
  const map: ColumnMap = new Map()
  for (const heading of header.headings) {
    if (!heading.match) continue
    const { meaning } = heading.match
    map.set(
      meaning,
      [...(map.get(meaning) ?? []), heading].sort((a, b) => b.match!.weight - a.match!.weight),
    )
  }
  // three columns of a name stand beside «Сотрудник» or a group «ФИО»: the exact ones are better
  if (map.has('surname') && (map.has('given') || map.has('given_patronymic'))) map.delete('full_name')
  return map
}

/** Text under the best heading of a meaning that has one in this row. */
export function textUnder(row: GridRow, map: ColumnMap, meaning: Meaning): string {
  for (const heading of map.get(meaning) ?? []) {
    const text = textOfHeading(row, heading)
    if (text) return text
  }
  return ''
}

/** All texts of a meaning: «Предмет 1», «Предмет 2». */
export function textsUnder(row: GridRow, map: ColumnMap, meaning: Meaning): string[] {
  return (map.get(meaning) ?? []).map((heading) => textOfHeading(row, heading)).filter(Boolean)
}

/** No post and no list of subjects is longer; what is cut off would only cost time. */
const longestValue = 800

/** A value parted over merged columns is put together. */
function textOfHeading(row: GridRow, { column, span }: Heading): string {
  if (span === 1) return cellText(row, column).slice(0, longestValue)
  const texts = Array.from({ length: span }, (_, i) => cellText(row, column + i)).filter(Boolean)
  return texts.join(' ').slice(0, longestValue)
}

/** Canonical name → header found, for the names that this map fills. */
export function describeColumns(map: ColumnMap): Partial<Record<ColumnName, string>> {
  const columns: Partial<Record<ColumnName, string>> = {}
  for (const [meaning, [heading]] of map) {
    for (const name of namesOfMeaning[meaning]) columns[name] ??= heading!.text
  }
  return columns
}

export function listFileColumns(header: Header): FileColumn[] {
  return header.headings.map((heading) => {
    const { column: index, text, match } = heading
    const why = ignoredBecause(heading)
    return { index, header: text, names: match ? namesOfMeaning[match.meaning] : [], ...(why && { ignored: why }) }
  })
}

/** A column of programmes joins the rows of one person, so it is not idle. */
function ignoredBecause({ text, match }: Heading): IgnoredWhy | null {
  if (match?.meaning === 'private') return 'never'
  if (match?.meaning === 'number') return 'number'
  return match ? null : whyIgnored(text)
}
