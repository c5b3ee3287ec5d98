import { type ColumnMap, textUnder } from './choose-columns.ts'
import type { GridRow } from './grid.ts'
import { cyrillicLookalikes, isInitial, type PersonName, parsePersonName, properCase } from './person-name.ts'

/** The name of a row, from one column or three; `text` is what stood there. */
export function nameInRow(row: GridRow, map: ColumnMap): { name: PersonName | null; text: string } {
  const full = textUnder(row, map, 'full_name')
  if (full) return { name: parsePersonName(full), text: full.replace(/\n/g, ' ') }
  const surname = textUnder(row, map, 'surname')
  const together = textUnder(row, map, 'given_patronymic')
  const given = textUnder(row, map, 'given')
  const patronymic = textUnder(row, map, 'patronymic')
  const text = [surname, together || given, patronymic].filter(Boolean).join(' ').replace(/\n/g, ' ')
  if (together || !given || !surname) return { name: parsePersonName(text), text }
  return { name: nameOfParts(surname, given, patronymic), text }
}

/** Three columns say themselves what each part is: nothing to guess but letters and case. */
function nameOfParts(surname: string, given: string, patronymic: string): PersonName | null {
  const parts = cleanParts([surname, given, patronymic])
  const check = parsePersonName(parts[0]!.split(' ')[0] ?? '')
  if (!check || !/^\p{L}/u.test(parts[1]!)) return null
  const [family, first, father] = parts as [string, string, string]
  if (father === '' && / /.test(first)) {
    const [name, ...rest] = first.split(' ')
    return { surname: properCase(family), given: properCase(name!), patronymic: properCase(rest.join(' ')), rest: '' }
  }
  return { surname: properCase(family), given: tidy(first), patronymic: father ? tidy(father) : null, rest: '' }
}

function cleanParts(parts: string[]): string[] {
  // the look-alikes show only beside Cyrillic letters, so the parts are cleaned together
  return cyrillicLookalikes(parts.join('\u0001'))
    .split('\u0001')
    .map((part) =>
      part
        .replace(/\([^)]*\)?/g, ' ')
        .replace(/^[-–—.\s]+$/, '')
        .replace(/\s*-\s*/g, '-')
        .replace(/\s+/g, ' ')
        .replace(/[,;]/g, '')
        .trim(),
    )
}

const tidy = (part: string) => (isInitial(part) ? `${part[0]!.toUpperCase()}.` : properCase(part))
