import { z } from 'zod'
import type { Language } from '../../platform/context.ts'
import { type Problems, several, ticked, version } from '../../ui/read-form.ts'
import { matchingWords } from '../words.ts'
import {
  CRITERIA,
  DEMANDABLE,
  DIRECTION_KINDS,
  defaultSettings,
  GROUP_SIZES,
  GROUPINGS,
  type RoundSettings,
} from './round.ts'

const whole = (max: number) => z.coerce.number().int().min(0).max(max)
/** «3–8»: from the least to the most. */
const range = () =>
  z
    .string()
    .regex(/^\d{1,2}–\d{1,2}$/)
    .transform((text) => text.split('–').map(Number) as [number, number])
    .refine(([least, most]) => GROUP_SIZES.least <= least && least <= most && most <= GROUP_SIZES.most, {
      params: { ru: 'Выберите размер группы из списка.', en: 'Choose a size from the list.' },
    })
    .default([defaultSettings.groupLeast, defaultSettings.groupMost])
const upToThree = () => z.enum(['1', '2', '3']).transform((text) => Number(text) as 1 | 2 | 3)

export const settingsForm = z
  .object({
    objective: z.enum(['coverage', 'total']),
    kinds: several(z.enum(DIRECTION_KINDS)),
    reciprocity: whole(1000),
    circles: ticked(),
    fair: ticked(),
    balance: ticked(),
    onlyExchanges: ticked(),
    menteeLimit: upToThree(),
    levelsAbove: upToThree(),
    barsSubordination: ticked(),
    countsSilentGaps: ticked(),
    demands: several(z.enum(DEMANDABLE)),
    groups: z.enum(GROUPINGS).default('off'),
    groupSize: range(),
    twoLead: ticked(),
    version: version(),
    ...(Object.fromEntries(CRITERIA.map((one) => [one, whole(10)])) as Record<
      (typeof CRITERIA)[number],
      ReturnType<typeof whole>
    >),
  })
  .transform(({ version, ...form }) => {
    const weights = Object.fromEntries(CRITERIA.map((one) => [one, form[one]])) as RoundSettings['weights']
    const settings: RoundSettings = {
      kinds: form.kinds,
      weights,
      demands: form.demands,
      objective: form.objective,
      reciprocity: form.reciprocity,
      circles: form.circles,
      fair: form.fair,
      balance: form.balance,
      onlyExchanges: form.onlyExchanges,
      barsSubordination: form.barsSubordination,
      levelsAbove: form.levelsAbove,
      menteeLimit: form.menteeLimit,
      countsSilentGaps: form.countsSilentGaps,
      groups: form.groups,
      groupLeast: form.groupSize[0],
      groupMost: form.groupSize[1],
      twoLead: form.twoLead,
    }
    return { settings, version }
  })

/** What does not go together, said of the settings as they were typed. */
export function problemsIn({ kinds }: RoundSettings, language: Language): Problems | undefined {
  return kinds.length === 0 ? { kinds: matchingWords(language).noKind } : undefined
}
