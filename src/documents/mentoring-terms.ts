import { inOrder, quoted } from '../platform/words.ts'

/** How the kinds of a pair are called in a paper (виды наставничества, рекомендации 2021 года, и принятые в школах). */
export const KIND_NAMES = {
  reciprocal: 'реверсивное (взаимное)',
  reverse: 'реверсивное',
  peer: '«равный – равному»',
  traditional: 'традиционное',
  group: 'групповое',
  /** Nobody entered the experience of the two: the paper says nothing. */
  unknown: '',
} as const

export type PairKind = keyof typeof KIND_NAMES

export const FORM_NAME = '«учитель – учитель»'

type InGroup = { readonly groupId: string | null; readonly directions: readonly string[] }

/** The groups that these mentorings belong to, by their topics: the first is «группа 1» wherever the list speaks of it. */
export function groupsIn(all: readonly InGroup[]): string[] {
  const topics = new Map(all.flatMap(({ groupId, directions }) => (groupId ? [[groupId, directions[0] ?? '']] : [])))
  const inTurn = [...topics].sort(([a, one], [b, other]) => inOrder(one, other) || a.localeCompare(b))
  return inTurn.map(([groupId]) => groupId)
}

/** «групповое (группа 2)»: whoever reads a list of pairs sees who sits together. */
export function kindInList({ kind, groupId }: InGroup & { kind: PairKind }, all: readonly InGroup[]): string {
  return groupId === null ? KIND_NAMES[kind] : `${KIND_NAMES.group} (группа\u00a0${groupsIn(all).indexOf(groupId) + 1})`
}

/** «по направлению „…“» or «по направлениям „…“, „…“»: quotation marks keep the direction out of the sentence's grammar. */
export function byDirections(directions: readonly string[]): string {
  const named = directions.map(quoted).join(', ')
  return `по ${directions.length === 1 ? 'направлению' : 'направлениям'} ${named}`
}

/** Several people in one sentence: «а, б и в»; with commas inside the parts «а, б; в, г». */
export function listed(parts: readonly string[]): string {
  if (parts.some((part) => part.includes(','))) return parts.join('; ')
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`
}
