import type { Language } from '../platform/context.ts'
import { actWords } from './desk/act-words.ts'
import { deskWords } from './desk/desk-words.ts'
import { groupPriceWords } from './groups/group-price-words.ts'
import { groupWhyWords } from './groups/group-why-words.ts'
import { groupWords } from './groups/group-words.ts'
import { publicationWords } from './round/publication-words.ts'
import { roundWords } from './round/round-words.ts'
import { runWords } from './runs/run-words.ts'

const allWords = (language: Language) => ({
  ...deskWords(language),
  ...actWords(language),
  ...roundWords(language),
  ...publicationWords(language),
  ...runWords(language),
  ...groupWords(language),
  ...groupPriceWords(language),
  ...groupWhyWords(language),
})

const WORDS = { ru: allWords('ru'), en: allWords('en') }

/** Every word of the desk but its explanations, which are in `explain-words.ts`. */
export const matchingWords = (language: Language) => WORDS[language]
