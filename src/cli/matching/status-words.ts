import type { OpenClaim } from '../../matching/engine/check/violation.ts'
import type { Status } from '../../matching/engine/plan.ts'
import type { Bilingual } from '../../platform/operator.ts'
import { say } from '../../platform/operator.ts'

/** How good a plan is, before its figures. */
export function statusWords(status: Status): string {
  if (status === 'optimal') return say({ ru: 'лучше нельзя, доказано', en: 'proven best' })
  if (status === 'gap') return say({ ru: 'лучшее из найденного', en: 'the best found' })
  return say({ ru: 'время вышло, лучшее из найденного', en: 'time is up, the best found' })
}

/** What a plan that is not the best leaves unproven, told beside it. */
export const leftOpen: Record<OpenClaim, Bilingual> = {
  coverage: {
    ru: 'что охватить больше нельзя, НЕ доказано: предел верен для планов с таким же охватом',
    en: 'that no more can be covered is NOT proven: the bound holds for plans that cover as many',
  },
  'worst-served': {
    ru: 'что хуже всех подобранному нельзя помочь лучше, НЕ доказано',
    en: 'that whoever is served worst could not be served better is NOT proven',
  },
}
