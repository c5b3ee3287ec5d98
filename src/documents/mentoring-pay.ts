import { blank } from './paper-blanks.ts'

/** Monthly pay for mentoring: roubles or per cent of the salary, for each mentee or for the whole work. */
export type MentoringPay = {
  readonly amount: number
  readonly unit: 'roubles' | 'percent'
  readonly per: 'mentee' | 'work'
}

/** In a sentence, after «в размере»: «1 500 рублей в месяц за каждого наставляемого». */
export function payInText(pay: MentoringPay | null): string {
  if (!pay) return `${blank(14)} в месяц за ${blank(24)}`
  return `${amountInText(pay)} в месяц за ${perWhat(pay)}`
}

/** In a cell of the annex. */
export function payInCell(pay: MentoringPay | null): string {
  if (!pay) return blank(10)
  const amount =
    pay.unit === 'percent' ? `${spaced(pay.amount)}\u00a0% оклада (ставки)` : `${spaced(pay.amount)}\u00a0руб.`
  return `${amount} в\u00a0месяц за\u00a0${perWhat(pay)}`
}

function perWhat({ per }: MentoringPay): string {
  return per === 'mentee' ? 'каждого наставляемого' : 'работу в целом'
}

function amountInText({ amount, unit }: MentoringPay): string {
  if (unit === 'percent') return `${spaced(amount)}\u00a0% оклада (ставки)`
  const roubles = Math.trunc(amount)
  const kopecks = Math.round((amount - roubles) * 100)
  const main = `${spaced(roubles)}\u00a0${genitive(roubles, 'рубля', 'рублей')}`
  return kopecks === 0 ? main : `${main} ${kopecks}\u00a0${genitive(kopecks, 'копейки', 'копеек')}`
}

function spaced(amount: number): string {
  return amount.toLocaleString('ru', { maximumFractionDigits: 2 })
}

/** The genitive after a number, as «в размере» and «не менее» demand: 1 рубля, 2 рублей, 21 рубля. */
export function genitive(n: number, one: string, other: string): string {
  return n % 10 === 1 && n % 100 !== 11 ? one : other
}
