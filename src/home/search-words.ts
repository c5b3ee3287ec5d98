import { inBothLanguages } from '../platform/words.ts'

/** Finding people, pairs and papers. */
export const searchWords = inBothLanguages({
  ru: {
    title: 'Поиск',
    lead: 'Люди, пары и бумаги; опечатки не мешают',
    field: 'Что найти',
    people: 'Люди',
    pairs: 'Пары',
    papers: 'Бумаги',
    nothing: (words: string) => `По запросу «${words}» ничего не нашлось. Попробуйте часть фамилии.`,
  },
  en: {
    title: 'Search',
    lead: 'People, pairs and papers; typos do not matter',
    field: 'What to find',
    people: 'People',
    pairs: 'Pairs',
    papers: 'Papers',
    nothing: (words: string) => `Nothing was found for “${words}”. Try a part of the surname.`,
  },
})
