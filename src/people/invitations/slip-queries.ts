import type { Context } from '../../platform/context.ts'

/** Working staff without a sign-in of their own. */
export function notEntered({ db, now }: Pick<Context, 'db' | 'now'>) {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'email'])
    .select((eb) =>
      eb
        .selectFrom('invitation')
        .select((one) => one.fn.max('expiresAt').as('until'))
        .whereRef('invitation.personId', '=', 'person.id')
        .whereRef('invitation.schoolId', '=', 'person.schoolId')
        .where('usedAt', 'is', null)
        .where('withdrawnAt', 'is', null)
        .where('expiresAt', '>', now)
        .as('invitedUntil'),
    )
    .where('kind', '=', 'staff')
    .where('status', '=', 'works')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.personId', '=', 'person.id')
            .where('endedAt', 'is', null),
        ),
      ),
    )
    .orderBy('surname')
    .orderBy('given')
    .execute()
}

/** The people that slips are issued to, by id. */
export function namesOf({ db }: Pick<Context, 'db'>, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'email'])
    .where('id', 'in', ids)
    .orderBy('surname')
    .orderBy('given')
    .execute()
}

export type Invitee = Awaited<ReturnType<typeof notEntered>>[number]

/** Somebody a slip is for. */
export type Addressee = Awaited<ReturnType<typeof namesOf>>[number]
