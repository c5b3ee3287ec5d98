import { sql } from 'kysely'
import writeExcelFile from 'write-excel-file/node'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { peopleWords } from '../words.ts'
import { ownFields } from './person-queries.ts'

/** The whole register as a workbook. Every cell is typed text or a number: what somebody typed never becomes a formula. */
export async function exportPeople(ctx: Context): Promise<Buffer> {
  allow(mayKeepRegister(ctx.actor))
  const t = peopleWords(ctx.language)
  const own = await ownFields(ctx)
  const people = await ctx.db
    .selectFrom('person')
    .leftJoin('person as superior', (join) =>
      join.onRef('superior.id', '=', 'person.superiorId').onRef('superior.schoolId', '=', 'person.schoolId'),
    )
    .selectAll('person')
    .select(
      sql<string | null>`concat_ws(' ', superior.surname, superior.given, superior.patronymic)`.as('superiorName'),
    )
    .where('person.kind', '=', 'staff')
    .orderBy('person.surname')
    .orderBy('person.given')
    .execute()
  const f = t.fields
  const heads = [
    f.surname,
    f.given,
    f.patronymic,
    f.position,
    f.subjects,
    f.category,
    f.experienceYears,
    f.teachingExperienceYears,
    f.birthDate,
    f.birthYear,
    f.email,
    f.phone,
    t.status,
    f.contractNumber,
    f.contractOn,
    f.superiorId,
    f.mentoringPay,
    f.mentoringPayUnit,
    f.mentoringPayFor,
    ...own.map(({ name }) => name),
  ]
  const rows = people.map((person) => [
    ...[
      person.surname,
      person.given,
      person.patronymic,
      person.position,
      person.subjects.join(', '),
      person.category,
    ].map(text),
    ...[person.experienceYears, person.teachingExperienceYears].map(number),
    text(person.birthDate),
    number(person.birthYear),
    ...[person.email, person.phone, t.statuses[person.status as 'works'], person.contractNumber, person.contractOn].map(
      text,
    ),
    text(person.superiorName),
    number(person.mentoringPay === null ? null : Number(person.mentoringPay)),
    text(person.mentoringPayUnit && t.payUnits[person.mentoringPayUnit as 'percent']),
    text(person.mentoringPayFor && t.payFor[person.mentoringPayFor as 'mentee']),
    ...own.map(({ id }) => text((person.ownFields as Record<string, string>)[id] ?? '')),
  ])
  await record(ctx, 'RegisterExported', { people: people.length })
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  return writeExcelFile([head, ...rows], {
    columns: heads.map((value) => ({ width: Math.max(12, value.length + 2) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

const text = (value: string | null) => (value ? { value, type: String } : null)
const number = (value: number | null) => (value === null ? null : { value, type: Number })
