import { commonGivenNames, wordsOfNoName } from './name-words.ts'

export interface PersonName {
  surname: string
  given: string | null
  patronymic: string | null
  /** What stood in the cell after the name: often a position. */
  rest: string
}

const letters = /^[А-ЯЁа-яёA-Za-zÀ-žҐґЄєІіЇїӘәҒғҚқҢңӨөҰұҮүҺһӐӑӖӗҪҫӲӳҔҕҖҗ'’ʼ-]+$/
const initial = /^[А-ЯЁA-Z]\.?$/
const turkicPatronymic = /^(оглы|оглу|огли|кызы|гызы|қызы|улы|ұлы|уулу|уул)$/i
const patronymicEnding = /(ович|евич|ьич|мич|кич|тич|ввич|овна|евна|ична|инична|ишна)$/i

export const isInitial = (text: string | null) => text !== null && initial.test(text)

export function looksLikePatronymic(word: string): boolean {
  return word.length > 4 && patronymicEnding.test(word)
}

/** Reads a name as people write it in lists; null when the text is no name. */
export function parsePersonName(text: string): PersonName | null {
  const tokens = splitName(text)
  const end = tokens.findIndex((token) => !isNameToken(token) || isWordOfNoName(token))
  const name = joinTurkicPatronymic(end === -1 ? tokens : tokens.slice(0, end))
  const rest = end === -1 ? [] : tokens.slice(end)
  if (name.length === 0 || (name.length === 1 && isWordOfNoName(rest[0] ?? ''))) return null
  const arranged = name.some((token) => initial.test(token)) ? arrangeInitials(name) : arrangeWords(name)
  return arranged && { ...arranged.name, rest: [...arranged.rest, ...rest].join(' ') }
}

function splitName(text: string): string[] {
  const spaced = cyrillicLookalikes(text)
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^[\s\d.)№*•-]+/, '')
    .replace(/[«»"*]/g, ' ')
    .replace(/([а-яё])([А-ЯЁ])(?=[.\s]|$)/g, '$1 $2')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\s*-\s*(?=(оглы|оглу|кызы|гызы)(\s|$))/gi, (dash) => (dash === '-' ? '-' : ' '))
    .replace(/^(\S+)(?: -|- | - )(?=[А-ЯЁ])/, '$1-')
    .replace(/([,;:])/g, ' $1 ')
  // «Фамилия, Имя Отчество»: a comma after the first word parts nothing
  return spaced
    .trim()
    .replace(/^(\S+) , /, '$1 ')
    .split(/\s+/)
}

const isNameToken = (token: string) =>
  initial.test(token) || (letters.test(token) && /[A-Za-zА-Яа-яЁё]/.test(token) && token.length > 1)

const isWordOfNoName = (token: string) =>
  token.length > 1 && wordsOfNoName.has(token.toLowerCase().replaceAll('ё', 'е'))

function joinTurkicPatronymic(tokens: string[]): string[] {
  const at = tokens.findIndex((token) => turkicPatronymic.test(token))
  if (at < 2) return tokens
  return [...tokens.slice(0, at - 1), `${tokens[at - 1]} ${tokens[at]}`, ...tokens.slice(at + 1)]
}

interface Arranged {
  name: Omit<PersonName, 'rest'>
  rest: string[]
}

function arrangeInitials(tokens: string[]): Arranged | null {
  const full = tokens.filter((token) => !initial.test(token))
  const initials = tokens.filter((token) => initial.test(token)).map((token) => `${token[0]!.toUpperCase()}.`)
  const surname = full[0]
  if (!surname || initials.length > 2) return null
  const second = full[1]
  if (!second)
    return { name: { surname: properCase(surname), given: initials[0]!, patronymic: initials[1] ?? null }, rest: [] }
  // «Иванова Анна П.»
  if (!initial.test(tokens[1] ?? '')) {
    const name = { surname: properCase(surname), given: properCase(second), patronymic: initials[0]! }
    return { name, rest: full.slice(2) }
  }
  const name = { surname: properCase(surname), given: initials[0]!, patronymic: initials[1] ?? null }
  return { name, rest: full.slice(1) }
}

function arrangeWords(tokens: string[]): Arranged | null {
  const isPatronymic = (token: string) => looksLikePatronymic(token) || token.includes(' ')
  const written = tokens.slice(0, 2).every((token) => /^\p{Lu}/u.test(token))
  if (!written && !isAllLower(tokens) && !tokens.slice(1, 4).some(isPatronymic)) return null
  const at = tokens.findIndex((token, i) => i > 0 && isPatronymic(token))
  if (at === 1) return arrangeGivenFirst(tokens)
  if (at >= 2) return named(tokens.slice(0, at - 1).join(' '), tokens[at - 1]!, tokens[at]!, tokens.slice(at + 1))
  const [first, second, third] = tokens as [string, string?, string?]
  if (second && isGiven(first) && !isGiven(second)) return named(second, first, null, tokens.slice(2))
  const isName = (token: string | undefined) => token !== undefined && (/^\p{Lu}/u.test(token) || isAllLower(tokens))
  if (isName(tokens[3])) return named(first, tokens.slice(1).join(' '), null, [])
  const capitalised = isName(third)
  return named(first, second ?? null, capitalised ? third! : null, tokens.slice(capitalised ? 3 : 2))
}

/** «Анна Петровна Иванова»; without the surname it is nobody an order could name. */
function arrangeGivenFirst(tokens: string[]): Arranged | null {
  const [given, patronymic, surname] = tokens
  if (surname) return named(surname, given!, patronymic!, tokens.slice(3))
  return isGiven(given!) ? null : named(given!, null, patronymic!, [])
}

function named(surname: string, given: string | null, patronymic: string | null, rest: string[]): Arranged {
  const proper = (text: string | null) => (text === null ? null : properCase(text))
  return { name: { surname: properCase(surname), given: proper(given), patronymic: proper(patronymic) }, rest }
}

const isGiven = (token: string) => commonGivenNames.has(token.toLowerCase().replaceAll('ё', 'е'))
const isAllLower = (tokens: string[]) => tokens.length > 1 && tokens.every((token) => token === token.toLowerCase())

/** «ИВАНОВА-ПЕТРОВА» and «иванова» as a name is written; what has mixed case already stays. */
export function properCase(text: string): string {
  return text
    .split(' ')
    .map((word) => (turkicPatronymic.test(word) ? word.toLowerCase() : properWord(word)))
    .join(' ')
}

function properWord(word: string): string {
  if (word !== word.toUpperCase() && word !== word.toLowerCase()) return word
  return word
    .toLowerCase()
    .split('-')
    .map((part) => (turkicPatronymic.test(part) ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('-')
}

const latinTwins: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  ë: 'ё',
  Ë: 'Ё',
}

/** Words that mix both alphabets by a slip of the keyboard: «yчитель». Words all in Latin letters stay. */
export function untwisted(text: string): string {
  return text.replace(/[A-Za-zА-Яа-яЁё]+/g, (word) => (/[А-Яа-яЁё]/.test(word) ? cyrillicLookalikes(word) : word))
}

/** Latin letters that look Cyrillic, inside text that is otherwise Cyrillic, become what they look like. */
export function cyrillicLookalikes(text: string): string {
  if (!/[A-Za-zëË]/.test(text) || !/[А-Яа-яЁё]/.test(text)) return text
  return text.replace(/[A-Za-zëËА-Яа-яЁё]+/g, (word) => {
    const turned = word.replace(/[A-Za-zëË]/g, (letter) => latinTwins[letter] ?? letter)
    return /[A-Za-z]/.test(turned) ? word : turned
  })
}
