import {
  endingsInA,
  endingsOfFeminineAdjective,
  endingsOfMasculineAdjective,
  endingsOfMasculineNoun,
  HARD,
  HISSING,
  inflect,
} from './endings.ts'
import type { GrammaticalCase } from './grammatical-case.ts'
import {
  isAbbreviatedAdjective,
  isAbbreviatedHead,
  isAdjective,
  isKnownHead,
  isSubstantive,
  STRESSED_POSITION_WORDS,
  UNCHANGING_POSITION_PARTS,
} from './position-words.ts'

type Piece = { text: string; readonly isWord: boolean }

/**
 * A position in a case: adjectives and the head noun change, whatever depends on the head stays («учителя русского
 * языка», «заведующей библиотекой»). After a comma, «и», a dash or a bracket a second head is looked for among the
 * known ones; a category after a comma stays («учителю математики, высшая категория»).
 */
export function declinePosition(position: string, grammaticalCase: GrammaticalCase): string {
  if (grammaticalCase === 'nominative') return position
  const pieces = split(position)
  let start = true
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!
    if (!piece.isWord) start ||= /[,;/+(–—]|\s-\s/.test(piece.text)
    else if (/^и$/i.test(piece.text) && index > 0 && !isDotted(pieces, index)) start = true
    else if (start) {
      index = declinePhrase(pieces, index, grammaticalCase, index === firstWord(pieces))
      start = false
    }
  }
  return pieces.map(({ text }) => text).join('')
}

function split(position: string): Piece[] {
  const found = position.match(/[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*|[^А-Яа-яЁё]+/g) ?? []
  return found.map((text) => ({ text, isWord: /^[А-Яа-яЁё]/.test(text) }))
}

function firstWord(pieces: readonly Piece[]): number {
  return pieces.findIndex(({ isWord }) => isWord)
}

function isDotted(pieces: readonly Piece[], index: number): boolean {
  return pieces[index + 1]?.text.startsWith('.') ?? false
}

/** Declines adjectives and the head from `index` on; answers the place of the last word it has dealt with. */
function declinePhrase(pieces: Piece[], index: number, grammaticalCase: GrammaticalCase, isFirst: boolean): number {
  let at = index
  while (isSkipped(pieces, at)) at = nextWord(pieces, at)
  const start = at
  while (at >= 0 && isAdjective(pieces[at]!.text) && agrees(pieces[start]!.text, pieces[at]!.text, at === start))
    at = following(pieces, at)
  const adjectives = wordsBetween(pieces, start, at)
  const head = at >= 0 ? pieces[at]! : null
  const ending = adjectives.at(-1)
  const standsAlone = ending !== undefined && (isSubstantive(ending.text) || head === null)
  const hasHead = head !== null && (isKnownHead(head.text) || (isFirst && !standsAlone && mayBeHead(head.text)))
  if (!hasHead && !(standsAlone && (isFirst || isSubstantive(ending!.text)))) return index
  if (head !== null && isAbbreviatedHead(head.text)) return at
  for (const adjective of adjectives) adjective.text = declineAdjective(adjective.text, grammaticalCase)
  if (!hasHead) return start
  head.text = declineNoun(head.text, grammaticalCase)
  return declineSecondHead(pieces, at, grammaticalCase)
}

/** «педагог психолог» without its hyphen: both change. */
function declineSecondHead(pieces: Piece[], at: number, grammaticalCase: GrammaticalCase): number {
  const next = following(pieces, at)
  if (next < 0 || !isKnownHead(pieces[next]!.text) || !mayBeHead(pieces[next]!.text)) return at
  pieces[next]!.text = declineNoun(pieces[next]!.text, grammaticalCase)
  return next
}

/** «заведующая библиотекой», «заведующий учебной частью»: what follows only looks like an adjective. */
function agrees(first: string, word: string, isSame: boolean): boolean {
  if (isSame) return true
  return /я$/i.test(first) ? /[ая]я$/i.test(word) : /[ыи]й$/i.test(word)
}

function isSkipped(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.text
  if (word === undefined || nextWord(pieces, at) < 0) return false
  return /^временно$/i.test(word) || (isAbbreviatedAdjective(word) && isDotted(pieces, at))
}

function nextWord(pieces: readonly Piece[], at: number): number {
  return pieces.findIndex(({ isWord }, index) => index > at && isWord)
}

/** The next word of the same phrase: only spaces lie between. */
function following(pieces: readonly Piece[], at: number): number {
  return /^\s+$/.test(pieces[at + 1]?.text ?? '') && pieces[at + 2] ? at + 2 : -1
}

function wordsBetween(pieces: Piece[], start: number, end: number): Piece[] {
  const last = end >= 0 ? end : pieces.length
  const words: Piece[] = []
  for (let at = start; at >= 0 && at < last; at = following(pieces, at)) words.push(pieces[at]!)
  return words.filter(({ text }) => isAdjective(text))
}

/** An unknown first word is taken for the head if it ends like a masculine noun and is no abbreviation. */
function mayBeHead(word: string): boolean {
  return word.length > 1 && /[^аеёиоуыэюяАЕЁИОУЫЭЮЯ]$/.test(word) && word !== word.toUpperCase()
}

function declineAdjective(word: string, grammaticalCase: GrammaticalCase): string {
  const lower = word.toLowerCase()
  const endings = /я$/.test(lower) ? endingsOfFeminineAdjective(lower) : endingsOfMasculineAdjective(lower)
  return inflect(word, endings, grammaticalCase)
}

function declineNoun(word: string, grammaticalCase: GrammaticalCase): string {
  const parts = word.split('-')
  return parts.map((part) => declineNounPart(part, parts.length, grammaticalCase)).join('-')
}

function declineNounPart(part: string, parts: number, grammaticalCase: GrammaticalCase): string {
  const lower = part.toLowerCase()
  if (parts > 1 && UNCHANGING_POSITION_PARTS.has(lower)) return part
  if (isAdjective(lower) && !/ай$|ей$/.test(lower)) return declineAdjective(part, grammaticalCase)
  if (/[ая]$/.test(lower)) return inflect(part, endingsInA(lower, STRESSED_POSITION_WORDS), grammaticalCase)
  if (/[еёиоуыэю]$/.test(lower)) return part
  if (/[^аеёиоуыэюя]ец$/.test(lower))
    return inflect(part.slice(0, -2) + part.slice(-1), lower.endsWith('вец') ? HARD : HISSING, grammaticalCase)
  return inflect(part, endingsOfMasculineNoun(lower, STRESSED_POSITION_WORDS), grammaticalCase)
}
