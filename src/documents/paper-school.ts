import {
  type Endings,
  endingsInA,
  endingsOfFeminineAdjective,
  endingsOfMasculineAdjective,
  endingsOfMasculineNoun,
  inflect,
} from './declension/endings.ts'
import type { GrammaticalCase } from './declension/grammatical-case.ts'
import { blank, tied } from './paper-blanks.ts'
import { agreeing, type PaperPerson, positionIn, shortNameIn, signatureName } from './paper-person.ts'

/** What a paper says of the school; `position` of the director as it stands in the staff list. */
export type PaperSchool = {
  readonly fullName: string
  readonly shortName: string
  readonly founder: string
  readonly address: string
  readonly taxNumber: string
  readonly registrationNumber: string
  readonly place: string
  readonly director: PaperPerson
  /** What the director acts on, in the genitive: «Устава», «приказа от … № …». */
  readonly authority: string
}

const NEUTER_ADJECTIVE: Endings = [2, 'ого', 'ому', 'ое', 'ым', 'ом']
const NEUTER_ADJECTIVE_SOFT: Endings = [2, 'его', 'ему', 'ее', 'им', 'ем']
const NEUTER_NOUN: Endings = [1, 'я', 'ю', 'е', 'ем', 'и']
const HEAD =
  /^(?:учреждение|организация|школа|гимназия|лицей|центр|колледж|комплекс|интернат|школа-интернат|академия|дворец|техникум)$/i

/** The name of a school in a case: adjectives and the head change, abbreviations and whatever follows the head stay. */
export function organisationIn(name: string, grammaticalCase: GrammaticalCase): string {
  const pieces = name.split(/(\s+)/)
  const head = pieces.findIndex((piece) => HEAD.test(piece))
  if (
    head < 0 ||
    !pieces.slice(0, head).every((piece, index) => index % 2 === 1 || /(?:[оеы]е|[ыио]й|ая|яя)$/i.test(piece))
  )
    return name
  return pieces
    .map((piece, index) => (index > head || index % 2 === 1 ? piece : declineWord(piece, grammaticalCase)))
    .join('')
}

function declineWord(word: string, grammaticalCase: GrammaticalCase): string {
  const [last, ...before] = word.split('-').reverse()
  const endings = endingsOf(last!.toLowerCase())
  const first = before.map((part) =>
    HEAD.test(part) ? inflect(part, endingsOf(part.toLowerCase()), grammaticalCase) : part,
  )
  return [...first.reverse(), inanimate(last!, endings, grammaticalCase)].join('-')
}

/** A masculine name of a thing keeps its nominative in the accusative: «школьный лицей». */
function inanimate(word: string, endings: Endings, grammaticalCase: GrammaticalCase): string {
  const isMasculine = !/[аяео]$/i.test(word)
  return isMasculine && grammaticalCase === 'accusative' ? word : inflect(word, endings, grammaticalCase)
}

function endingsOf(lower: string): Endings {
  if (/ние$/.test(lower)) return NEUTER_NOUN
  if (/ое$/.test(lower)) return NEUTER_ADJECTIVE
  if (/ее$/.test(lower)) return NEUTER_ADJECTIVE_SOFT
  if (/[ая]я$/.test(lower)) return endingsOfFeminineAdjective(lower)
  if (/[ая]$/.test(lower)) return endingsInA(lower, new Set())!
  return /[ыио]й$/.test(lower) ? endingsOfMasculineAdjective(lower) : endingsOfMasculineNoun(lower, new Set())
}

/** The values of the letterhead and of the director's signature. */
export function schoolValues(school: PaperSchool) {
  const { director } = school
  return {
    учредитель: school.founder ? [{ строка: school.founder }] : [],
    школа: tied(school.fullName),
    школа_кратко: tied(school.shortName),
    школа_кратко_родительный: tied(organisationIn(school.shortName, 'genitive')),
    адрес: school.address,
    инн_огрн: [`ИНН\u00a0${school.taxNumber || blank(12)}`, `ОГРН\u00a0${school.registrationNumber || blank(14)}`].join(
      ', ',
    ),
    место: school.place,
    руководитель: capital(director.position),
    руководитель_подпись: signatureName(director),
  }
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** «Зайцевой Л.И., заместителю директора,»: the name first, the position set off by commas. */
export function shortNameAndPosition(person: PaperPerson, grammaticalCase: GrammaticalCase): string {
  const position = positionIn(person, grammaticalCase)
  return position ? `${shortNameIn(person, grammaticalCase)}, ${position},` : shortNameIn(person, grammaticalCase)
}

export function actingWord(director: PaperPerson): string {
  return agreeing(director, 'действующего', 'действующей', 'действующего(ей)')
}
