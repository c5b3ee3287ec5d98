import type { Status } from '../../matching/engine/plan.ts'
import { say } from '../../platform/operator.ts'

/** How good a plan is, before its figures. */
export function statusWords(status: Status): string {
  if (status === 'optimal') return say({ ru: 'лучше нельзя, доказано', en: 'proven best' })
  if (status === 'gap') return say({ ru: 'лучшее из найденного', en: 'the best found' })
  return say({ ru: 'время вышло, лучшее из найденного', en: 'time is up, the best found' })
}
