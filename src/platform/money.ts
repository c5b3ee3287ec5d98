import { counted, genitive } from './words.ts'

/** A sum in figures, as tables and screens show it: «2 500 руб.», «2 500 руб. 50 коп.» */
export function roublesInFigures(amount: number): string {
  const { roubles, kopecks } = partsOf(amount)
  const main = `${spaced(roubles)}\u00a0руб.`
  return kopecks === 0 ? main : `${main} ${twoDigits(kopecks)}\u00a0коп.`
}

/**
 * A sum in a sentence: «2 500 рублей 50 копеек»; in the genitive as after «в размере»: «1 рубля».
 */
export function roublesInText(amount: number, as: 'genitive' | 'nominative'): string {
  const { roubles, kopecks } = partsOf(amount)
  const agreeing = (n: number, one: string, few: string, many: string) =>
    as === 'genitive' ? genitive(n, few, many) : counted(n, one, few, many)
  const main = `${spaced(roubles)}\u00a0${agreeing(roubles, 'рубль', 'рубля', 'рублей')}`
  if (kopecks === 0) return main
  return `${main} ${twoDigits(kopecks)}\u00a0${agreeing(kopecks, 'копейка', 'копейки', 'копеек')}`
}

/** «12,5 %» */
export const percentInFigures = (amount: number): string => `${spaced(amount)}\u00a0%`

/** Rounded to the kopeck as a whole, so that 99.999 is a hundred roubles and not 99 roubles 100 kopecks. */
function partsOf(amount: number) {
  const all = Math.round(amount * 100)
  return { roubles: Math.trunc(all / 100), kopecks: all % 100 }
}

const spaced = (amount: number): string => amount.toLocaleString('ru', { maximumFractionDigits: 2 })

const twoDigits = (kopecks: number): string => String(kopecks).padStart(2, '0')
