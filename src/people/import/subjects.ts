import { withoutFullStop } from './abbreviation.ts'
import { isFiller } from './filler.ts'
import { untwisted } from './person-name.ts'
import { knownSubject, subjectOfGenitive } from './school-subjects.ts'

/** Splits a cell of subjects into names of the trade: «Русский язык и литература» are two, brackets stay whole. */
export function readSubjects(text: string): string[] {
  if (isFiller(text)) return []
  const listed = untwisted(text).replace(/\s+(?=\d{1,2}[.)]\s*\p{L})/gu, '\n')
  return distinct(
    splitOutsideBrackets(listed)
      .flatMap((part) => (knownSubject(part) ? [part] : (subjectsOfGenitive(part) ?? splitJoined(part))))
      .filter((part) => !isClass(part))
      .map(subjectName)
      .filter((name) => !isFiller(name)),
  )
}

/** Reads a genitive phrase, «русского языка и литературы»; null when any part of it is no school subject. */
export function subjectsOfGenitive(phrase: string): string[] | null {
  const plain = phrase.replace(/^предмет\S*\s+/i, '').trim()
  const whole = genitive(plain)
  if (whole) return [whole]
  const parts = plain.split(/\s*[,;/]\s*|\s+и\s+/).map(genitive)
  return parts.length > 0 && parts.every((part) => part !== null) ? distinct(parts) : null
}

const genitive = (part: string) => subjectOfGenitive(part) ?? subjectOfGenitive(part.replace(/[\s.]+$/, ''))

/** The same for nominative parts: null unless each is a school subject. */
export function knownSubjects(phrase: string): string[] | null {
  const parts = splitOutsideBrackets(phrase).flatMap(splitJoined).map(knownSubject)
  return parts.length > 0 && parts.every((part) => part !== null) ? distinct(parts) : null
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (const [i, letter] of [...text].entries()) {
    if (letter === '(') depth++
    else if (letter === ')') depth = Math.max(0, depth - 1)
    // «Физика. Астрономия»: a full word, a full stop, a capital letter
    const sentenceEnd = letter === '.' && /^\.\s+[А-ЯЁ]/.test(text.slice(i)) && /[а-яё]{4}$/.test(part)
    if (depth === 0 && (/[,;\n|•]/.test(letter) || sentenceEnd || isDividingSlash(text, i))) {
      parts.push(sentenceEnd ? `${part}.` : part)
      part = ''
    } else part += letter
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean)
}

const isDividingSlash = (text: string, i: number) => text[i] === '/' && !/^\/\s?[а-яё]?\s*($|[,;])/i.test(text.slice(i))

function splitJoined(part: string): string[] {
  if (knownSubject(part)) return [part]
  const halves = part.split(/\s+и\s+/)
  return halves.length > 1 && halves.every((half) => knownSubject(half)) ? halves : [part]
}

/** «5а», «7 кл.»: what is left of «математика 5а, 5б». */
const isClass = (part: string) => /^\d{1,2}\s*[–-]?\s*\d{0,2}\s?[«"]?[а-яё]?[»"]?(?:\s*кл\p{L}*\.?)?$/iu.test(part)

function subjectName(part: string): string {
  const bare = part
    .replace(/^[\s\d.)•*–—-]+(?=\p{L})/u, '')
    .replace(/\s*[–—-]?\s*\(?\d[\d\s,–—-]*\s*(?:[а-яё]\s*)?(?:кл(?:асс\p{L}*)?\.?|ч(?:ас\p{L}*)?\.?)\)?$/iu, '')
    .replace(/\s+\d{1,2}\s?[«"]?[а-яё]?[»"]?$/iu, '')
  const whole = withoutFullStop(bare)
  return knownSubject(bare) ?? knownSubject(whole) ?? knownSubject(part) ?? tradeCase(whole)
}

/** «Математика» → «математика», «МАТЕМАТИКА» → «математика», «ОБЖ» and «IT» stay. */
function tradeCase(name: string): string {
  if (name.length > 6 && name === name.toUpperCase() && /\p{L}{5}/u.test(name)) return name.toLowerCase()
  return /^\p{Lu}(?=\p{Ll}|\s)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function distinct(names: string[]): string[] {
  const seen = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...seen.values()]
}
