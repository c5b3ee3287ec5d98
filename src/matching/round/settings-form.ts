import { z } from 'zod'
import type { Language } from '../../platform/context.ts'
import { type Problems, several, ticked, version } from '../../ui/read-form.ts'
import { matchingWords } from '../words.ts'
import { CRITERIA, DEMANDABLE, DIRECTION_KINDS, GROUP_SIZES, GROUPINGS, type RoundSettings } from './round.ts'

const whole = (max: number) => z.coerce.number().int().min(0).max(max)
const size = (usual: number) => z.coerce.number().int().min(GROUP_SIZES.least).max(GROUP_SIZES.most).default(usual)
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
    groupLeast: size(3),
    groupMost: size(8),
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
      groupLeast: form.groupLeast,
      groupMost: form.groupMost,
      twoLead: form.twoLead,
    }
    return { settings, version }
  })

/** What does not go together, said of the settings as they were typed. */
export function problemsIn({ kinds, groupLeast, groupMost }: RoundSettings, language: Language): Problems | undefined {
  const t = matchingWords(language)
  const problems = {
    ...(kinds.length === 0 && { kinds: t.noKind }),
    ...(groupMost < groupLeast && { groupMost: t.sizesCross(groupLeast) }),
  }
  return Object.keys(problems).length > 0 ? problems : undefined
}
