import { readDay } from './calendar-day.ts'
import { isFiller } from './filler.ts'
import type { Employment } from './staff-list.ts'

type Pay = Pick<Employment, 'mentoring_pay' | 'mentoring_pay_unit'>

/** A date alone; undefined when the text is none. */
export function readContractDay(text: string): string | null | undefined {
  return isFiller(text) ? null : (readDay(text) ?? undefined)
}

/**
 * «2 500 руб.», «10 % оклада»; `unit` is the text of a column of its own or of the heading. Undefined when the sum cannot
 * be read, or when nobody says whether it is roubles or per cent and it might be either.
 */
export function readPay(text: string, unit: string): Pay | undefined {
  if (isFiller(text)) return { mentoring_pay: null, mentoring_pay_unit: null }
  const found = /\d[\d\s\u00a0]*(?:[.,]\d+)?/.exec(text)
  const amount = found && Number(found[0].replace(/[\s\u00a0]/g, '').replace(',', '.'))
  if (!amount || amount > 1_000_000) return undefined
  const isPercent = /%|процент/i
  if (isPercent.test(text)) return percent(amount)
  if (/руб|₽/i.test(text)) return { mentoring_pay: amount, mentoring_pay_unit: 'roubles' }
  if (isPercent.test(unit)) return percent(amount < 1 ? amount * 100 : amount)
  if (/руб|₽/i.test(unit) || amount > 100) return { mentoring_pay: amount, mentoring_pay_unit: 'roubles' }
  return undefined
}

function percent(amount: number): Pay | undefined {
  return amount <= 100 ? { mentoring_pay: Math.round(amount * 100) / 100, mentoring_pay_unit: 'percent' } : undefined
}

/** The superior as the list names them, without the position that often stands before the name. */
export function readSuperior(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  return isFiller(plain) || !/\p{L}{2}/u.test(plain) ? null : plain.slice(0, 200)
}
