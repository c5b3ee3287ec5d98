import { mayUseLists } from '../../matching/engine/pricing/solve-with-lists.ts'
import type { Settings } from '../../matching/engine/settings.ts'
import { defaultSettings } from '../../matching/engine/settings.ts'
import { BadOption, timeLimitOf, whole } from './answering.ts'

type Given = {
  [name in 'objective' | 'reciprocity' | 'balance' | 'only-exchanges' | 'cycles' | 'seed' | 'time-limit']?:
    | string
    | undefined
} & {
  fair?: boolean | undefined
}

export function readSettings(given: Given): Settings {
  const { objective = defaultSettings.objective, fair = false } = given
  if (objective !== 'coverage' && objective !== 'total')
    throw new BadOption({ ru: '--objective бывает coverage или total', en: '--objective is coverage or total' })
  if (fair && objective === 'total')
    throw new BadOption({
      ru: '--fair идёт только с --objective coverage',
      en: '--fair goes with --objective coverage only',
    })
  const onlyExchanges = readOnlyExchanges(given['only-exchanges'])
  if (onlyExchanges) refuseBesideOnlyExchanges(given)
  return {
    objective,
    fair,
    onlyExchanges,
    balance: whole('balance', given.balance, defaultSettings.balance),
    timeLimit: timeLimitOf(given['time-limit'], defaultSettings.timeLimit),
    tries: 120,
    enough: 0,
    reciprocity: onlyExchanges ? 0 : whole('reciprocity', given.reciprocity, defaultSettings.reciprocity),
    cycles: whole('cycles', given.cycles, defaultSettings.cycles),
    seed: whole('seed', given.seed, defaultSettings.seed),
  }
}

/** Everything chosen is an exchange then, so that a bonus for them, or a price of a second arc, would decide nothing. */
function refuseBesideOnlyExchanges(given: Given): void {
  const idle = (['reciprocity', 'cycles', 'balance'] as const).find((name) => (given[name] ?? '0') !== '0')
  if (!idle) return
  throw new BadOption({
    ru: `--only-exchanges не сочетается с --${idle}: там выбираются только обмены, уберите одно из двух`,
    en: `--only-exchanges does not go together with --${idle}: only exchanges are chosen there; leave out one of the two`,
  })
}

/** Undefined where no lists are wanted. */
export function readTopK(text: string | undefined, settings: Settings, quotas: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const topK = whole('top-k', text, 0, 1)
  if (!mayUseLists(settings) || quotas !== undefined)
    throw new BadOption({
      ru: '--top-k не сочетается с --fair, --cycles, --only-exchanges и --quotas: без --top-k такая задача решается целиком',
      en: '--top-k does not go together with --fair, --cycles, --only-exchanges and --quotas: without it such a problem is solved whole',
    })
  return topK
}

function readOnlyExchanges(longest: string | undefined): Settings['onlyExchanges'] {
  if (longest === undefined) return 0
  if (longest !== '2' && longest !== '3')
    throw new BadOption({
      ru: '--only-exchanges бывает 2 (пары) или 3 (и тройки)',
      en: '--only-exchanges is 2 (pairs) or 3 (circles of three too)',
    })
  return longest === '3' ? 3 : 2
}
