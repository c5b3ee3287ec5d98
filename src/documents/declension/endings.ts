import type { GrammaticalCase, ObliqueCase } from './grammatical-case.ts'

/** How many last letters fall off, then the endings of the genitive, dative, accusative, instrumental, prepositional. */
export type Endings = readonly [cut: number, gen: string, dat: string, acc: string, ins: string, pre: string]

const PLACE: Record<ObliqueCase, 1 | 2 | 3 | 4 | 5> = {
  genitive: 1,
  dative: 2,
  accusative: 3,
  instrumental: 4,
  prepositional: 5,
}

/** Masculine nouns: Иван, Тадеуш, Ткач, Игорь/Андрей, Василий. */
export const HARD: Endings = [0, 'а', 'у', 'а', 'ом', 'е']
export const HISSING: Endings = [0, 'а', 'у', 'а', 'ем', 'е']
export const SOFT: Endings = [1, 'я', 'ю', 'я', 'ем', 'е']
export const SOFT_STRESSED: Endings = [1, 'я', 'ю', 'я', 'ём', 'е']
const SOFT_IY: Endings = [1, 'я', 'ю', 'я', 'ем', 'и']

/** Nouns in -а and -я of either gender: Анна, Ольга, Наташа, Левша, Милица, Таня, Мария, Илья. */
export const A: Endings = [1, 'ы', 'е', 'у', 'ой', 'е']
const A_VELAR: Endings = [1, 'и', 'е', 'у', 'ой', 'е']
const A_HISSING: Endings = [1, 'и', 'е', 'у', 'ей', 'е']
const A_TS: Endings = [1, 'ы', 'е', 'у', 'ей', 'е']
const YA: Endings = [1, 'и', 'е', 'ю', 'ей', 'е']
const YA_STRESSED: Endings = [1, 'и', 'е', 'ю', 'ёй', 'е']
const IYA: Endings = [1, 'и', 'и', 'ю', 'ей', 'и']

/** Feminine nouns in a soft consonant: Любовь. */
export const THIRD: Endings = [1, 'и', 'и', 'ь', 'ью', 'и']

/** Surnames in -ов, -ин: half noun, half adjective. */
export const POSSESSIVE: Endings = [0, 'а', 'у', 'а', 'ым', 'е']
export const POSSESSIVE_FEMININE: Endings = [1, 'ой', 'ой', 'у', 'ой', 'ой']

/** Adjectives: старый, русский/чужой, старший; старая, младшая, крайняя. */
const ADJECTIVE: Endings = [2, 'ого', 'ому', 'ого', 'ым', 'ом']
const ADJECTIVE_VELAR: Endings = [2, 'ого', 'ому', 'ого', 'им', 'ом']
const ADJECTIVE_SOFT: Endings = [2, 'его', 'ему', 'его', 'им', 'ем']
const ADJECTIVE_FEMININE: Endings = [2, 'ой', 'ой', 'ую', 'ой', 'ой']
const ADJECTIVE_FEMININE_HISSING: Endings = [2, 'ей', 'ей', 'ую', 'ей', 'ей']
const ADJECTIVE_FEMININE_SOFT: Endings = [2, 'ей', 'ей', 'юю', 'ей', 'ей']

/** Polish surnames of women: Ковальска – Ковальской, Ковальскую. */
export const POLISH_FEMININE: Endings = [1, 'ой', 'ой', 'ую', 'ой', 'ой']

/** `null` endings: the word does not change. Capitals stay capitals (ИВАНОВ → ИВАНОВУ). */
export function inflect(word: string, endings: Endings | null, grammaticalCase: GrammaticalCase): string {
  if (endings === null || grammaticalCase === 'nominative') return word
  const stem = word.slice(0, word.length - endings[0])
  const ending = endings[PLACE[grammaticalCase]]
  const shouted = word.length > 1 && word === word.toUpperCase()
  return stem + (shouted ? ending.toUpperCase() : ending)
}

/** Endings of any noun in -а or -я; `stressed` lists the words whose ending is stressed after a hissing letter. */
export function endingsInA(lower: string, stressed: ReadonlySet<string>): Endings | null {
  if (/[аеёиоуыэюя]а$/.test(lower)) return null
  if (/[гкх]а$/.test(lower)) return A_VELAR
  if (/[жчшщ]а$/.test(lower)) return stressed.has(lower) ? A_VELAR : A_HISSING
  if (/ца$/.test(lower)) return stressed.has(lower) ? A : A_TS
  if (/а$/.test(lower)) return A
  if (/ия$/.test(lower)) return IYA
  return stressed.has(lower) ? YA_STRESSED : YA
}

/** Endings of a masculine noun in a consonant, -ь or -й. */
export function endingsOfMasculineNoun(lower: string, stressed: ReadonlySet<string>): Endings {
  if (/ий$/.test(lower)) return SOFT_IY
  if (/[ьй]$/.test(lower)) return stressed.has(lower) ? SOFT_STRESSED : SOFT
  return /[жцчшщ]$/.test(lower) && !stressed.has(lower) ? HISSING : HARD
}

/** Endings of a masculine adjective in -ый, -ий, -ой. */
export function endingsOfMasculineAdjective(lower: string): Endings {
  if (/[гкх][ио]й$|[жчшщ]ой$/.test(lower)) return ADJECTIVE_VELAR
  return /ий$/.test(lower) ? ADJECTIVE_SOFT : ADJECTIVE
}

/** Endings of a feminine adjective in -ая, -яя. */
export function endingsOfFeminineAdjective(lower: string): Endings {
  if (/яя$/.test(lower)) return ADJECTIVE_FEMININE_SOFT
  return /[жчшщ]ая$/.test(lower) ? ADJECTIVE_FEMININE_HISSING : ADJECTIVE_FEMININE
}
