/** How the kinds of a pair are called in a paper (виды наставничества, рекомендации 2021 года, и принятые в школах). */
const KIND_NAMES = {
  reciprocal: 'реверсивное (взаимное)',
  reverse: 'реверсивное',
  peer: '«равный – равному»',
  traditional: 'традиционное',
  group: 'групповое',
} as const

export type PairKind = keyof typeof KIND_NAMES

export const FORM_NAME = '«учитель – учитель»'

/** «групповое (группа 2)»: whoever reads a list of pairs sees who sits together. Groups are numbered as they come in it. */
export function kindInList(
  { kind, groupId }: { kind: PairKind; groupId: string | null },
  all: readonly { groupId: string | null }[],
): string {
  if (groupId === null) return KIND_NAMES[kind]
  const groups = [...new Set(all.flatMap((one) => one.groupId ?? []))]
  const inGroup = `${KIND_NAMES.group} (группа\u00a0${groups.indexOf(groupId) + 1})`
  return kind === 'group' ? inGroup : `${KIND_NAMES[kind]}; ${inGroup}`
}

/** «по направлению „…“» or «по направлениям „…“, „…“»: quotation marks keep the direction out of the sentence's grammar. */
export function byDirections(directions: readonly string[]): string {
  const quoted = directions.map((direction) => `«${innerQuotes(direction)}»`).join(', ')
  return `по ${directions.length === 1 ? 'направлению' : 'направлениям'} ${quoted}`
}

function innerQuotes(text: string): string {
  return text.replaceAll('«', '„').replaceAll('»', '“')
}

/** Several people in one sentence: «а, б и в»; with commas inside the parts «а, б; в, г». */
export function listed(parts: readonly string[]): string {
  if (parts.some((part) => part.includes(','))) return parts.join('; ')
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`
}
