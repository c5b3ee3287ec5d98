import type { Context } from '../platform/context.ts'

/** Working staff without a sign-in of their own. */
export function notEntered({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'email'])
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
