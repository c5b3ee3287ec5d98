import { A, HARD, HISSING, inflect } from './endings.ts'
import type { Gender, GrammaticalCase } from './grammatical-case.ts'
import { wordList } from './word-list.ts'

const SON = /(?:оглы|оглу|улы|уулу|угли|ўғли|ұлы)$/i
const DAUGHTER = /(?:кызы|гызы|кизи|қизи|қызы)$/i
const MARKER = /^(?:оглы|оглу|улы|уулу|угли|ўғли|ұлы|кызы|гызы|кизи|қизи|қызы)$/i

const STRESSED = wordList('ильич лукич кузьмич фомич')

/** «оглы», «кызы» and their kin: a word of its own after the father's name. */
export function isPatronymicMarker(word: string): boolean {
  return MARKER.test(word)
}

/** The gender that a patronymic tells, or null where the word is no patronymic. */
export function genderOfPatronymic(word: string): Gender | null {
  if (/[иы]ч$/i.test(word)) return 'male'
  if (/(?:[оеё]в|[иы]ч)на$/i.test(word)) return 'female'
  if (SON.test(word)) return 'male'
  return DAUGHTER.test(word) ? 'female' : null
}

/** The father's name before «оглы», «кызы» stays as it is: «Мамедову Али Гусейн оглы». */
export function declinePatronymic(patronymic: string, grammaticalCase: GrammaticalCase): string {
  if (/ич$|ыч$/i.test(patronymic))
    return inflect(patronymic, STRESSED.has(patronymic.toLowerCase()) ? HARD : HISSING, grammaticalCase)
  return /на$/i.test(patronymic) ? inflect(patronymic, A, grammaticalCase) : patronymic
}
