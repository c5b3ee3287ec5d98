import { z } from 'zod'
import { isId } from '../platform/ids.ts'
import { day, optionalText, several, ticked, version } from '../ui/read-form.ts'
import type { RecordedAnswer } from './answers/answer-pair.ts'
import { KINDS_BY_HAND } from './pair.ts'

const answer = z.enum(['accepted', 'declined'])
const reason = () => optionalText(1000)

export const answerForm = z
  .object({ answer, reason: reason() })
  .transform((form) => ({ ...form, reason: form.answer === 'declined' ? form.reason : '' }))

/** The reason's field is named after the person, since two such forms stand on one page. */
export const recordForm = z
  .looseObject({ answer, personId: z.uuid() })
  .transform(({ answer, personId, ...rest }, check) => {
    const field = `reason-${personId}`
    const said = reason().safeParse(rest[field])
    if (said.success) return { answer, personId, reason: answer === 'declined' ? said.data : '' }
    check.addIssue({
      code: 'custom',
      path: [field],
      params: { ru: 'Не длиннее 1000 знаков.', en: 'At most 1000 characters.' },
    })
    return z.NEVER
  })

export const datesForm = z
  .object({ startsOn: day(), endsOn: day(), version: version() })
  .refine((dates) => dates.endsOn > dates.startsOn, {
    path: ['endsOn'],
    params: { ru: 'Окончание должно быть позже начала.', en: 'The end must be later than the start.' },
  })

export const chosenForm = z.object({ pair: several(z.uuid()), back: z.uuid().optional(), group: z.uuid().optional() })

const chosen = (ru: string, en: string) => z.string().refine(isId, { params: { ru, en } })

export const newPairForm = z.object({
  mentorId: chosen('Выберите, кто помогает.', 'Choose who helps.'),
  menteeId: chosen('Выберите, кому помогают.', 'Choose who is helped.'),
  competenceId: chosen('Выберите, чему учить.', 'Choose the skill.'),
  competenceBackId: z
    .string()
    .default('')
    .transform((id) => (isId(id) ? id : null)),
  kind: z.enum(KINDS_BY_HAND).default('peer'),
  startsOn: day(),
  endsOn: day(),
  knowing: ticked(),
})

/** The sheet's filled lines: each radio group is named `person.pair`. */
export function filledLines(body: Record<string, unknown>): RecordedAnswer[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const [personId = '', pairId = ''] = name.split('.')
    const given = answer.safeParse(value)
    return given.success && isId(personId) && isId(pairId) ? [{ personId, pairId, answer: given.data, reason: '' }] : []
  })
}
