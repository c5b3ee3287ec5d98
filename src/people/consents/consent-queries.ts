import type { Context } from '../../platform/context.ts'
import type { ConsentKind } from './consent.ts'

/** The person's consent of this kind that is in force, or undefined. */
export function standingConsent({ db }: Pick<Context, 'db'>, personId: string, kind: ConsentKind) {
  return db
    .selectFrom('consent')
    .select(['id', 'signedOn', 'edition', 'given', 'fileId'])
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()
}

/** Everybody of the working staff with their standing consent of a kind, those without first. */
export function consentsOfStaff({ db }: Pick<Context, 'db'>, kind: ConsentKind) {
  return db
    .selectFrom('person')
    .leftJoin('consent', (join) =>
      join
        .onRef('consent.personId', '=', 'person.id')
        .onRef('consent.schoolId', '=', 'person.schoolId')
        .on('consent.kind', '=', kind)
        .on('consent.withdrawnOn', 'is', null),
    )
    .select(['person.id', 'person.surname', 'person.given', 'person.patronymic', 'person.position'])
    .select(['consent.signedOn', 'consent.given as givenHow', 'consent.fileId', 'consent.edition'])
    .where('person.kind', '=', 'staff')
    .where('person.status', '=', 'works')
    .orderBy('consent.signedOn', (order) => order.asc().nullsFirst())
    .orderBy('person.surname')
    .orderBy('person.given')
    .execute()
}

export type StaffConsent = Awaited<ReturnType<typeof consentsOfStaff>>[number]
