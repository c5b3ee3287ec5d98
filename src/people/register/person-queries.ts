import { type Expression, type SqlBool, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { type Paging, windowOf } from '../../ui/pager.tsx'

export type PeopleFilter = {
  search: string
  status: string
  category: string
  /** `no-consent`, `no-account`: who still has to do something. */
  lacking: string
  sort: string
  page: Paging
}

const NAMES = ['person.id', 'person.surname', 'person.given', 'person.patronymic'] as const

/** A word that is nearly right finds the person too: «Назароа» finds Назарова. */
export function matchesSearch(search: string): Expression<SqlBool> {
  const words = search.trim()
  return sql<SqlBool>`(person.search like '%' || folded(${words}) || '%' or word_similarity(folded(${words}), person.search) >= 0.45)`
}

/** One page of the register, with what each person still lacks, and the number of all that fit the filter. */
export async function listPeople({ db }: Pick<Context, 'db'>, filter: PeopleFilter) {
  let query = db
    .selectFrom('person')
    .select([
      ...NAMES,
      'person.position',
      'person.subjects',
      'person.category',
      'person.experienceYears',
      'person.teachingExperienceYears',
      'person.status',
      'person.email',
    ])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('consent')
            .whereRef('consent.personId', '=', 'person.id')
            .where('kind', '=', 'personal-data')
            .where('withdrawnOn', 'is', null),
        )
        .as('hasConsent'),
      eb
        .exists(
          eb.selectFrom('membership').whereRef('membership.personId', '=', 'person.id').where('endedAt', 'is', null),
        )
        .as('hasAccount'),
      eb
        .exists(
          eb
            .selectFrom('invitation')
            .whereRef('invitation.personId', '=', 'person.id')
            .where('usedAt', 'is', null)
            .where('withdrawnAt', 'is', null)
            .where('expiresAt', '>', sql<Date>`now()`),
        )
        .as('isInvited'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where('person.kind', '=', 'staff')
  if (filter.search) query = query.where(matchesSearch(filter.search))
  if (filter.status !== 'all') query = query.where('person.status', '=', filter.status)
  if (filter.category) query = query.where('person.category', '=', filter.category)
  if (filter.lacking === 'no-consent')
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent')
            .whereRef('consent.personId', '=', 'person.id')
            .where('consent.kind', '=', 'personal-data')
            .where('withdrawnOn', 'is', null),
        ),
      ),
    )
  if (filter.lacking === 'no-account')
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('membership').whereRef('membership.personId', '=', 'person.id').where('endedAt', 'is', null)),
      ),
    )
  const sorted =
    filter.sort === 'position'
      ? query.orderBy('person.position')
      : filter.sort === 'experience'
        ? query.orderBy('person.experienceYears', (order) => order.desc().nullsLast())
        : query
  const { limit, offset } = windowOf(filter.page)
  const rows = await sorted
    .orderBy('person.surname')
    .orderBy('person.given')
    .orderBy('person.id')
    .limit(sql<number | null>`${limit}::int`)
    .offset(offset)
    .execute()
  return { people: rows, total: Number(rows[0]?.total ?? 0) }
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['people'][number]

/** How many people of each status the register holds. */
export async function countPeople({ db }: Pick<Context, 'db'>) {
  const rows = await db
    .selectFrom('person')
    .select(['status', (eb) => eb.fn.countAll<number>().as('number')])
    .where('kind', '=', 'staff')
    .groupBy('status')
    .execute()
  const of = (status: string) => Number(rows.find((row) => row.status === status)?.number ?? 0)
  return {
    works: of('works'),
    onLeave: of('on-leave'),
    left: of('left'),
    all: rows.reduce((sum, row) => sum + Number(row.number), 0),
  }
}

/** Everything of one person; missing if they are not of this school. */
export async function readPerson({ db }: Pick<Context, 'db'>, id: string) {
  allow(isId(id))
  return found(
    await db
      .selectFrom('person')
      .leftJoin('person as superior', (join) =>
        join.onRef('superior.id', '=', 'person.superiorId').onRef('superior.schoolId', '=', 'person.schoolId'),
      )
      .selectAll('person')
      .select([
        'superior.surname as superiorSurname',
        'superior.given as superiorGiven',
        'superior.patronymic as superiorPatronymic',
      ])
      .where('person.id', '=', id)
      .executeTakeFirst(),
  )
}

export type PersonRow = Awaited<ReturnType<typeof readPerson>>

/** Names to choose from: a superior, a colleague. */
export function colleagueNames({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('person')
    .select([...NAMES, 'person.position'])
    .where('kind', '=', 'staff')
    .where('status', '<>', 'left')
    .orderBy('surname')
    .orderBy('given')
    .execute()
}

/** Cards of the working staff that nobody signs in to. */
export function freeCards({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('person')
    .select([...NAMES, 'person.position'])
    .where('kind', '=', 'staff')
    .where('status', '<>', 'left')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .whereRef('membership.personId', '=', 'person.id')
            .where('membership.endedAt', 'is', null),
        ),
      ),
    )
    .orderBy('surname')
    .orderBy('given')
    .execute()
}

/** The person's account, open invitation and consents, for the card. */
export async function personStanding({ db, now }: Pick<Context, 'db' | 'now'>, id: string) {
  const membership = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.userName', 'membership.role', 'membership.since'])
    .where('membership.personId', '=', id)
    .where('membership.endedAt', 'is', null)
    .executeTakeFirst()
  const invitation = await db
    .selectFrom('invitation')
    .select(['issuedAt', 'expiresAt'])
    .where('personId', '=', id)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('issuedAt', 'desc')
    .executeTakeFirst()
  return { membership, invitation }
}

/** The school's own fields, in the order they were added. */
export function ownFields({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('ownField')
    .select(['id', 'name', 'kind', 'choices'])
    .where('retiredAt', 'is', null)
    .orderBy('createdAt')
    .execute()
}

export type OwnField = Awaited<ReturnType<typeof ownFields>>[number]
