import { percentInFigures, roublesInFigures, roublesInText } from '../platform/money.ts'
import { blank } from './paper-blanks.ts'

/** Monthly pay for mentoring: roubles or per cent of the salary, for each mentee or for the whole work. */
export type MentoringPay = {
  readonly amount: number
  readonly unit: 'roubles' | 'percent'
  readonly per: 'mentee' | 'work'
}

/** In a sentence, before anybody knows for how many: «1 500 рублей в месяц за каждого наставляемого». */
export const payForEach = (pay: MentoringPay): string => `${amountInText(pay)} в месяц за ${perWhat(pay, Infinity)}`

/**
 * In a sentence, after «в размере»: «1 500 рублей в месяц за каждого наставляемого (число наставляемых – 4, всего 6 000
 * рублей в месяц)».
 */
export function payInText(pay: MentoringPay | null, mentees: number): string {
  if (!pay) return `${blank(14)} в месяц за ${blank(24)}`
  const rate = `${amountInText(pay)} в месяц за ${perWhat(pay, mentees)}`
  if (!isMultiplied(pay, mentees)) return rate
  return `${rate} (число наставляемых\u00a0–\u00a0${mentees}, всего ${amountInText(times(pay, mentees), 'nominative')} в месяц)`
}

/** In a cell of the annex: a row of one mentee says by itself for whom. */
export function payInCell(pay: MentoringPay | null, mentees: number): string {
  if (!pay) return blank(10)
  const rate = `${shortAmount(pay)} в\u00a0месяц${pay.per === 'mentee' && mentees === 1 ? '' : ` за ${perWhat(pay, mentees)}`}`
  return isMultiplied(pay, mentees) ? `${rate}, всего ${shortAmount(times(pay, mentees))} в\u00a0месяц` : rate
}

/** Pay for each of several mentees adds up to more than one amount. */
export const isMultiplied = ({ per }: MentoringPay, mentees: number): boolean => per === 'mentee' && mentees > 1

export const times = (pay: MentoringPay, mentees: number): MentoringPay => ({
  ...pay,
  amount: Math.round(pay.amount * mentees * 100) / 100,
})

/** «1 500 руб.», «10 % оклада (ставки)» */
export function shortAmount({ amount, unit }: MentoringPay): string {
  return unit === 'percent' ? ofSalary(amount) : roublesInFigures(amount)
}

function perWhat({ per }: MentoringPay, mentees: number): string {
  if (per === 'work') return 'работу в целом'
  return mentees > 1 ? 'каждого наставляемого' : 'наставляемого'
}

/** In the genitive, as after «в размере», or as it stands by itself. */
function amountInText({ amount, unit }: MentoringPay, as: 'genitive' | 'nominative' = 'genitive'): string {
  return unit === 'percent' ? ofSalary(amount) : roublesInText(amount, as)
}

const ofSalary = (percent: number): string => `${percentInFigures(percent)} оклада (ставки)`
