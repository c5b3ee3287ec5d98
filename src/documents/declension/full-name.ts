import { genderOfPatronymic, isPatronymicMarker } from './decline-patronymic.ts'
import { genderOfGivenName } from './given-names.ts'
import { PARTICLES } from './surname-lists.ts'

type NameRole = 'surname' | 'given' | 'patronymic' | 'fixed'
export type NameWord = { readonly text: string; readonly role: NameRole }

const INITIAL = /^(?:[А-ЯЁA-Z][а-яё]?\.-?)+$/u

function isInitial(word: string): boolean {
  return INITIAL.test(word)
}

/**
 * What each word of a full name is. Usual order: surname, given name, patronymic; «Анна Ивановна Петрова» and
 * «Анна Петрова» are recognised by the patronymic and by the list of given names. A former surname in brackets is a surname.
 */
export function readFullName(words: readonly string[]): NameWord[] {
  const open = words
    .map((text, index) => ({ text, index }))
    .filter(({ text, index }) => !isFixed(text) && !(index < words.length - 3 && PARTICLES.has(text.toLowerCase())))
  const roles = new Map<number, NameRole>()
  const plain = open.filter(({ text }) => !text.startsWith('('))
  const isInitialled = plain.length === 1 && words.some(isInitial)
  const names: NameRole[] = isInitialled ? ['surname'] : rolesInOrder(plain.map(({ text }) => text))
  plain.forEach(({ index }, place) => {
    roles.set(index, names[place]!)
  })
  for (const { text, index } of open) if (text.startsWith('(')) roles.set(index, 'surname')
  return words.map((text, index) => ({ text, role: roles.get(index) ?? 'fixed' }))
}

function isFixed(word: string): boolean {
  return isInitial(word) || (PARTICLES.has(word) && word === word.toLowerCase()) || !/[А-Яа-яЁё]/.test(word)
}

function rolesInOrder(words: readonly string[]): NameRole[] {
  const at = patronymicPlace(words)
  if (at === null) return withoutPatronymic(words)
  const start = isPatronymicMarker(words[at]!) ? at - 1 : at
  const end = at
  const role = (index: number): NameRole => {
    if (index >= start && index <= end) return 'patronymic'
    if (index > end) return 'surname'
    return start === 1 || end < words.length - 1 || index > 0 ? 'given' : 'surname'
  }
  return words.map((_, index) => role(index))
}

/** The last word that can be a patronymic; «Роман Аркадьевич Абрамович» has it in the middle. */
function patronymicPlace(words: readonly string[]): number | null {
  const candidates = words.flatMap((word, index) => {
    const isMarker = isPatronymicMarker(word)
    return index >= (isMarker ? 2 : 1) && (isMarker || genderOfPatronymic(word)) ? [index] : []
  })
  const last = candidates.at(-1)
  if (last === undefined) return null
  const before = candidates.at(-2)
  if (before !== undefined && before === last - 1 && !isPatronymicMarker(words[last]!) && genderOfGivenName(words[0]!))
    return before
  if (words.length === 2 && !fitsGivenName(words[0]!, words[1]!)) return null
  return last
}

/** «Анна Петрович» is a given name and a surname. */
function fitsGivenName(given: string, patronymic: string): boolean {
  const gender = genderOfGivenName(given)
  return gender === null || gender === genderOfPatronymic(patronymic)
}

function withoutPatronymic(words: readonly string[]): NameRole[] {
  const [first, second] = words
  if (first === undefined) return []
  if (second === undefined) return [genderOfGivenName(first) ? 'given' : 'surname']
  const isGivenFirst = words.length === 2 && genderOfGivenName(first) !== null && genderOfGivenName(second) === null
  return words.map((_, index) => ((isGivenFirst ? index === 0 : index > 0) ? 'given' : 'surname'))
}
