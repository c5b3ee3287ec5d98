import { type FoundDay, findDay } from './calendar-day.ts'
import { isFiller } from './filler.ts'
import type { Employment } from './staff-list.ts'

type Contract = Pick<Employment, 'contract_number' | 'contract_on'>

/** As long as the card takes it. */
export const LONGEST_NUMBER = 60

/**
 * «№ 45 от 01.09.2015», «Трудовой договор от 1 сентября 2019 г. № 33-к», «33/1 01.09.2020», «б/н». Papers cite the number
 * letter by letter, so it stays as the list has it: only what introduces it and a day that stands apart are taken off.
 */
export function readContract(text: string): Contract {
  if (isFiller(text)) return { contract_number: null, contract_on: null }
  const plain = text.replace(/\s+/g, ' ').trim()
  const found = findDay(plain)
  const apart = found && standsApart(found) ? found : null
  const number = withoutIntroduction(apart ? aroundDay(apart) : plain)
  return { contract_number: number || null, contract_on: apart?.day ?? null }
}

/** «45 от 01.09.2015 г.», but not «9/05/12/20», whose end only looks like a day. */
const standsApart = ({ before, after }: FoundDay) =>
  /(?:^|[\s,;(«"]|от)$/i.test(before) && /^(?:$|[\s,.;)»"г])/i.test(after)

function aroundDay({ before, after }: FoundDay): string {
  const head = before.replace(/(?:^|[\s,;(])от\s*[«"]?$/i, ' ').replace(/[\s,;:(«"–—-]+$/, '')
  const tail = after.replace(/^[\s»"]*(?:года|год|г)?(?!\p{L})[\s.,;:)–—-]*/iu, '')
  return `${head} ${tail}`.trim()
}

function withoutIntroduction(text: string): string {
  return text
    .replace(/^(?:трудов\p{L}*\s+договор\p{L}*|договор\p{L}*)(?!\p{L})[\s.,:–—-]*/iu, '')
    .replace(/^т[./]?\s?д\.?\s*(?=№)/iu, '')
    .replace(/^(?:№|N[oº°]?\.?(?=\s*\d))\s*/iu, '')
    .replace(/[\s,;]+$/, '')
}
