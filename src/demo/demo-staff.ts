import { CAST } from '../people/cast.ts'
import { recordConsents } from '../people/consents/record-consent.ts'
import { addPerson } from '../people/register/add-person.ts'
import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'

export type DemoPerson = { id: string; surname: string; position: string; experienceYears: number | null }

/** Sixty people with their superiors and, all but three, their consents. */
export async function addDemoStaff(ctx: Context): Promise<DemoPerson[]> {
  const ids = new Map<string, string>()
  const people: DemoPerson[] = []
  for (const { answersTo, ...fields } of CAST) {
    const id = await addPerson(ctx, { ...fields, superiorId: answersTo ? (ids.get(answersTo) ?? null) : null })
    if (!ids.has(fields.surname)) ids.set(fields.surname, id)
    people.push({ id, surname: fields.surname, position: fields.position, experienceYears: fields.experienceYears })
  }
  const signed = people.slice(0, -3).map(({ id }) => id)
  await recordConsents(ctx, signed, { kind: 'personal-data', signedOn: addDays(ctx.today, -20) })
  return people
}
