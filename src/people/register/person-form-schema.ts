import { z } from 'zod'
import { line, optionalDay, optionalLine, optionalNumber, version } from '../../ui/read-form.ts'
import type { PersonFields } from './person.ts'
import { CATEGORIES, genderOf, PAY_FOR, PAY_UNITS } from './person.ts'
import type { OwnField } from './person-queries.ts'

const emptyOr = <const T extends readonly string[]>(values: T) =>
  z
    .string()
    .default('')
    .transform((value) => value || null)
    .pipe(z.enum(values as unknown as [string, ...string[]]).nullable()) as unknown as z.ZodType<T[number] | null>

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(/[,;\n]/)
      .map((word) => word.replace(/[\s\u00a0]+/g, ' ').trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(120)).max(20))

const emailOrEmpty = z.union([z.literal(''), z.email()])

const card = z
  .object({
    surname: line(80),
    given: optionalLine(80),
    patronymic: optionalLine(80),
    gender: emptyOr(['f', 'm'] as const),
    position: optionalLine(200),
    subjects: list,
    category: emptyOr(CATEGORIES),
    experienceYears: optionalNumber(0, 80),
    teachingExperienceYears: optionalNumber(0, 80),
    birthDate: optionalDay(),
    birthYear: optionalNumber(1900, 2100),
    email: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .pipe(emailOrEmpty),
    phone: optionalLine(40),
    superiorId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null as never),
    contractNumber: optionalLine(60),
    contractOn: optionalDay(),
    mentoringPay: optionalNumber(0, 10_000_000),
    mentoringPayUnit: emptyOr(PAY_UNITS),
    mentoringPayFor: emptyOr(PAY_FOR),
    version: version().optional(),
  })
  .refine((form) => !form.birthDate || !form.birthYear || form.birthDate.startsWith(String(form.birthYear)), {
    path: ['birthYear'],
    params: {
      ru: 'Год рождения не совпадает с датой рождения.',
      en: 'The year of birth does not fit the date of birth.',
    },
  })

/** The card as it is typed; own fields arrive as `own.<id>`. */
export const personForm = card

export type PersonForm = z.output<typeof card>

/** The typed card as fields of a person; the patronymic tells the gender where nobody did. */
export function fieldsOf(form: PersonForm, body: Record<string, unknown>, own: OwnField[]): PersonFields {
  const { version: _, ...fields } = form
  const ownValues = own.map(
    ({ id }) =>
      [
        id,
        String(body[`own.${id}`] ?? '')
          .trim()
          .slice(0, 500),
      ] as const,
  )
  return {
    ...fields,
    gender: fields.gender ?? genderOf(fields.patronymic),
    mentoringPay: fields.mentoringPay === null ? null : fields.mentoringPay.toFixed(2),
    ownFields: Object.fromEntries(ownValues.filter(([, value]) => value !== '')),
  }
}
