import { z } from 'zod'
import { several, ticked, version } from '../ui/read-form.ts'
import { CRITERIA, DEMANDABLE, DIRECTION_KINDS, type RoundSettings } from './round.ts'

const whole = (max: number) => z.coerce.number().int().min(0).max(max)
const upToThree = () => z.enum(['1', '2', '3']).transform((text) => Number(text) as 1 | 2 | 3)

export const settingsForm = z
  .object({
    objective: z.enum(['coverage', 'total']),
    kinds: several(z.enum(DIRECTION_KINDS)).refine((kinds) => kinds.length > 0, {
      params: { ru: 'Отметьте хотя бы один вид.', en: 'Tick at least one kind.' },
    }),
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
    }
    return { settings, version }
  })
