import type { Language } from './context.ts'

/** The same keys with the same parameters: what `en` must offer for every `ru`. */
type SameKeys<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameKeys<T[K]>
}

/**
 * A slice's texts in both languages; a key missing from either is a type error.
 * Call the result with a language: `const t = peopleWords(ctx.language)`.
 */
export function inBothLanguages<const T extends object>(texts: {
  ru: T
  en: NoInfer<SameKeys<T>>
}): (language: Language) => SameKeys<T> {
  return (language) => (language === 'ru' ? (texts.ru as SameKeys<T>) : texts.en)
}

const russian = new Intl.PluralRules('ru')
const digits = { ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') }

/** The Russian form that agrees with a number: `counted(3, 'пара', 'пары', 'пар')` is «пары». */
export function counted(n: number, one: string, few: string, many: string): string {
  const form = russian.select(Math.abs(n))
  return form === 'one' ? one : form === 'few' ? few : many
}

/** The number and the Russian noun that agrees with it, tied by a non-breaking space: «3 пары». */
export function count(n: number, one: string, few: string, many: string): string {
  return `${digits.ru.format(n)}\u00a0${counted(n, one, few, many)}`
}

/** The genitive after a number, as «в размере» and «не менее» demand: 1 рубля, 2 рублей, 21 рубля. */
export function genitive(n: number, one: string, other: string): string {
  return n % 10 === 1 && n % 100 !== 11 ? one : other
}

/** A sentence ends with one stop, also after initials: «Пару получит: Назарова Б. Г.» */
export const withStop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

/** In Russian quotation marks, its own ones inside: «Советник и „Движение Первых“». */
export const quoted = (text: string): string => `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`

/** The number and the English noun: `3 pairs`. */
export function countEn(n: number, one: string, many = `${one}s`): string {
  return `${digits.en.format(n)}\u00a0${n === 1 ? one : many}`
}

const alphabet = new Intl.Collator('ru')

/** The order of two Russian texts, for `sort`. */
export const inOrder = (one: string, other: string): number => alphabet.compare(one, other)

/** The items in the order of their Russian names; each name is made once. */
export function inOrderOf<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const named = items.map((item) => ({ item, name: nameOf(item) }))
  return named.sort((one, other) => inOrder(one.name, other.name)).map(({ item }) => item)
}

// Made once: making a formatter costs a hundred times what using it does.
const formatters = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  ru: new Intl.DateTimeFormat('ru', { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
})

const wholeDay = formatters({ dateStyle: 'long' })
const figures = formatters({ day: '2-digit', month: '2-digit', year: 'numeric' })
const dayOfYear = formatters({ day: 'numeric', month: 'long' })

/** A day as a person reads it: «5 сентября 2026 г.» or «5 September 2026». */
export function dayInWords(day: string, language: Language): string {
  return wholeDay[language].format(new Date(`${day}T00:00:00Z`))
}

/** A day in figures: «05.09.2026». */
export function dayInFigures(day: string, language: Language): string {
  return figures[language].format(new Date(`${day}T00:00:00Z`))
}

/** A day without its year: «5 сентября». */
export function dayAndMonth(day: string, language: Language): string {
  return dayOfYear[language].format(new Date(`${day}T00:00:00Z`))
}

const moments = new Map<string, Intl.DateTimeFormat>()

/** A moment as a person reads it: «21 сентября 2026 г. в 14:05». */
export function momentInWords(moment: Date, timeZone: string, language: Language): string {
  const key = `${language} ${timeZone}`
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  const formatter = moments.get(key) ?? new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', options)
  moments.set(key, formatter)
  return formatter.format(moment)
}

type Worded<T> = (language: Language) => T

/** The words of a slice and those of one of its screens together; a key of the latter wins. */
export function joinedWords<A extends object, B extends object>(shared: Worded<A>, own: Worded<B>): Worded<A & B> {
  const both = { ru: { ...shared('ru'), ...own('ru') }, en: { ...shared('en'), ...own('en') } }
  return (language) => both[language]
}
