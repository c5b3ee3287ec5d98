import {
  A,
  type Endings,
  endingsInA,
  endingsOfFeminineAdjective,
  endingsOfMasculineAdjective,
  endingsOfMasculineNoun,
  HARD,
  HISSING,
  inflect,
  POLISH_FEMININE,
  POSSESSIVE,
  POSSESSIVE_FEMININE,
  SOFT,
  SOFT_STRESSED,
} from './endings.ts'
import type { Gender, GrammaticalCase } from './grammatical-case.ts'
import {
  FLEETING_STEMS,
  FOREIGN_IN,
  KEPT_OK,
  NOUN_IY,
  NOUN_OY,
  NOUN_SURNAMES,
  STRESSED_SURNAMES,
  UNCHANGING_FIRST_PARTS,
  UNCHANGING_SURNAMES,
} from './surname-lists.ts'

const VOWELS = /[аеёиоуыэюя]/g

/** Each part of a double surname on its own: Салтыков-Щедрин – Салтыковым-Щедриным, Кара-Мурза – Кара-Мурзой. */
export function declineSurname(surname: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  if (/-(?:заде|оглы|кызы)$/i.test(surname)) return surname
  const parts = surname.split('-')
  return parts
    .map((part, index) => {
      const isLast = index === parts.length - 1
      if (!isLast && UNCHANGING_FIRST_PARTS.has(part.toLowerCase())) return part
      return declinePart(part, gender, grammaticalCase)
    })
    .join('-')
}

function declinePart(part: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  const lower = part.toLowerCase()
  if (UNCHANGING_SURNAMES.has(lower) || /[оеёэиыую]$/.test(lower)) return part
  if (gender === 'female') return inflect(part, feminineEndings(lower), grammaticalCase)
  const [stem, endings] = masculineStem(part, lower)
  return grammaticalCase === 'nominative' ? part : inflect(stem, endings, grammaticalCase)
}

function feminineEndings(lower: string): Endings | null {
  if (/(?:[оеё]в|[иы]н)а$/.test(lower)) return NOUN_SURNAMES.has(lower) ? A : POSSESSIVE_FEMININE
  if (/(?:ньск|льск|евск|овск)а$/.test(lower)) return POLISH_FEMININE
  if (/[^аеёиоуыэюя]ая$|[^аеёиоуыэюя]яя$/.test(lower)) return endingsOfFeminineAdjective(lower)
  return /[ая]$/.test(lower) ? endingsInA(lower, STRESSED_SURNAMES) : null
}

/** The word to which the endings are put (a fleeting vowel already gone), and the endings. */
function masculineStem(part: string, lower: string): [string, Endings | null] {
  const isShort = (lower.match(VOWELS)?.length ?? 0) < 2
  const fleeting = FLEETING_STEMS.get(lower)
  if (fleeting) return [matchCase(fleeting, part), soften(fleeting, lower)]
  if (/[ая]$/.test(lower)) return [part, endingsInA(lower, STRESSED_SURNAMES)]
  if (/[ыи]х$/.test(lower)) return [part, isShort || /(?:ри|ли|юни)х$/.test(lower) ? HARD : null]
  if (/[ыио]й$/.test(lower)) return [part, endingsInIy(lower, isShort)]
  if (/(?:[оеё]в|[иы]н)$/.test(lower)) return [part, endingsInOvIn(lower, isShort)]
  if (/[^аеёиоуыэюя]ок$/.test(lower) && !isShort && !KEPT_OK.has(lower)) return [dropVowel(part, ''), HARD]
  if (/ец$/.test(lower)) return isShort ? [part, HARD] : endingsInEts(part, lower)
  return [part, endingsOfMasculineNoun(lower, STRESSED_SURNAMES)]
}

function soften(stem: string, lower: string): Endings {
  if (/[ьй]$/.test(stem)) return STRESSED_SURNAMES.has(lower) ? SOFT_STRESSED : SOFT
  return stem === 'зайц' ? HISSING : HARD
}

function endingsInIy(lower: string, isShort: boolean): Endings {
  if (/ый$/.test(lower)) return endingsOfMasculineAdjective(lower)
  if (/ой$/.test(lower))
    return (isShort && lower !== 'злой') || NOUN_OY.has(lower) ? SOFT : endingsOfMasculineAdjective(lower)
  const isNoun = isShort || NOUN_IY.has(lower) || !/[гкхнжчшщ]ий$/.test(lower)
  return isNoun ? endingsOfMasculineNoun(lower, STRESSED_SURNAMES) : endingsOfMasculineAdjective(lower)
}

function endingsInOvIn(lower: string, isShort: boolean): Endings {
  const isForeign = FOREIGN_IN.has(lower) || (isShort && /ин$/.test(lower)) || /(?:дд|тд)ин$/.test(lower)
  return isForeign ? HARD : POSSESSIVE
}

/** Кравец – Кравца, Стрелец – Стрельца, Коломиец – Коломийца; but Швец – Швеца after two consonants. */
function endingsInEts(part: string, lower: string): [string, Endings] {
  if (/[аеёиоуыэюя]ец$/.test(lower)) return [dropVowel(part, 'й'), HISSING]
  if (/[^аеёиоуыэюя]{2}ец$/.test(lower)) return [part, HARD]
  const isStressed =
    lower !== 'немец' && lower !== 'перец' && (lower.length < 6 || !/(?:ын|ин|ан|ян|ен|ов)ец$/.test(lower))
  return [dropVowel(part, /лец$/.test(lower) ? 'ь' : ''), isStressed ? HARD : HISSING]
}

function dropVowel(part: string, instead: string): string {
  const last = part.slice(-1)
  const middle = last === last.toUpperCase() ? instead.toUpperCase() : instead
  return part.slice(0, -2) + middle + last
}

function matchCase(lower: string, like: string): string {
  if (like === like.toUpperCase()) return lower.toUpperCase()
  return like[0] === like[0]!.toUpperCase() ? lower[0]!.toUpperCase() + lower.slice(1) : lower
}
