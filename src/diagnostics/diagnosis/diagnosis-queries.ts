import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** Every diagnosis of the school, the latest first, with how far it has come. */
export async function listDiagnoses({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('diagnosis')
    .leftJoin('diagnosisSheet as sheet', (join) =>
      join.onRef('sheet.diagnosisId', '=', 'diagnosis.id').onRef('sheet.schoolId', '=', 'diagnosis.schoolId'),
    )
    .select(['diagnosis.id', 'diagnosis.name', 'diagnosis.opensOn', 'diagnosis.closesOn', 'diagnosis.closedAt'])
    .select(['diagnosis.deficitUpTo', 'diagnosis.deficitNeedsWish'])
    .select(['diagnosis.strengthFrom', 'diagnosis.strengthNeedsReadiness'])
    .select((eb) => [
      eb.fn.count<number>('sheet.personId').as('invited'),
      eb.fn.count<number>('sheet.submittedAt').as('submitted'),
    ])
    .groupBy(['diagnosis.schoolId', 'diagnosis.id'])
    .orderBy('diagnosis.opensOn', 'desc')
    .orderBy('diagnosis.createdAt', 'desc')
    .execute()
}

export type DiagnosisRow = Awaited<ReturnType<typeof listDiagnoses>>[number]

/** The diagnosis that the coverage map and a new matching round look at: the latest one. */
export async function latestDiagnosis({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('diagnosis')
    .selectAll()
    .orderBy('opensOn', 'desc')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findDiagnosis({ db }: Pick<Context, 'db'>, id: string) {
  return db.selectFrom('diagnosis').selectAll().where('id', '=', id).executeTakeFirst()
}

export type Diagnosis = NonNullable<Awaited<ReturnType<typeof findDiagnosis>>>

/** Everybody invited: how far they are, whether they may be asked at all, how often they were reminded. */
export async function invitedPeople({ db }: Pick<Context, 'db'>, diagnosisId: string) {
  return db
    .selectFrom('diagnosisSheet as sheet')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'sheet.personId').onRef('person.schoolId', '=', 'sheet.schoolId'),
    )
    .leftJoin('consent', (join) =>
      join
        .onRef('consent.personId', '=', 'sheet.personId')
        .onRef('consent.schoolId', '=', 'sheet.schoolId')
        .on('consent.kind', '=', 'personal-data')
        .on('consent.withdrawnOn', 'is', null),
    )
    .select(['person.id', 'person.surname', 'person.given', 'person.patronymic', 'person.position', 'person.email'])
    .select(['sheet.startedAt', 'sheet.submittedAt', 'sheet.source', 'sheet.reminderCount', 'sheet.remindedAt'])
    .select(sql<boolean>`consent.id is not null`.as('hasConsent'))
    .where('sheet.diagnosisId', '=', diagnosisId)
    .orderBy('person.surname')
    .orderBy('person.given')
    .orderBy('person.patronymic')
    .execute()
}

export type InvitedPerson = Awaited<ReturnType<typeof invitedPeople>>[number]

/** How many of the working staff are not invited yet. */
export async function countUninvited({ db }: Pick<Context, 'db'>, diagnosisId: string): Promise<number> {
  const row = await uninvitedStaff(db, diagnosisId)
    .select((eb) => eb.fn.countAll<number>().as('amount'))
    .executeTakeFirstOrThrow()
  return row.amount
}

/** Working staff without a sheet in this diagnosis. */
export function uninvitedStaff(db: Context['db'], diagnosisId: string) {
  return db
    .selectFrom('person')
    .where('person.kind', '=', 'staff')
    .where('person.status', '=', 'works')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('diagnosisSheet as sheet')
            .select('sheet.personId')
            .whereRef('sheet.personId', '=', 'person.id')
            .whereRef('sheet.schoolId', '=', 'person.schoolId')
            .where('sheet.diagnosisId', '=', diagnosisId),
        ),
      ),
    )
}

/** Five or six: which days the school works. */
export async function workingDaysOf({ db, school }: Pick<Context, 'db' | 'school'>): Promise<number> {
  const row = await db.selectFrom('school').select('workingDays').where('id', '=', school.id).executeTakeFirstOrThrow()
  return row.workingDays
}
