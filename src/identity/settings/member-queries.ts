import { sql } from 'kysely'
import type { Context, Role } from '../../platform/context.ts'
import type { Named } from '../../ui/person-chip.tsx'

export type Member = {
  id: string
  accountId: string
  role: Role
  userName: string
  person: (Named & { id: string }) | null
  since: Date
  seenAt: Date | null
  hasSecondFactor: boolean
  hasPassword: boolean
  version: number
}

const currentMembers = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'membership.personId').onRef('person.schoolId', '=', 'membership.schoolId'),
    )
    .select(['membership.id', 'membership.accountId', 'membership.role', 'membership.since', 'membership.version'])
    .select(['account.userName', 'person.id as personId', 'person.surname', 'person.given', 'person.patronymic'])
    .select(sql<boolean>`account.second_factor_since is not null`.as('hasSecondFactor'))
    .select(sql<boolean>`account.password_hash is not null`.as('hasPassword'))
    .select((eb) =>
      eb
        .selectFrom('session')
        .whereRef('session.accountId', '=', 'membership.accountId')
        .select(({ fn }) => fn.max('seenAt').as('seenAt'))
        .as('seenAt'),
    )
    .where('membership.endedAt', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof currentMembers>['executeTakeFirstOrThrow']>>

function asMember({ personId, surname, given, patronymic, ...row }: Row): Member {
  const person = personId ? { id: personId, surname: surname!, given: given!, patronymic: patronymic! } : null
  return { ...row, role: row.role as Role, person }
}

/** The members of the school: those who run the programme, or its participants. */
export async function membersOf(ctx: Pick<Context, 'db'>, which: 'staff' | 'participants'): Promise<Member[]> {
  const rows = await currentMembers(ctx)
    .where('membership.role', which === 'staff' ? '<>' : '=', 'participant')
    .orderBy('person.surname', (order) => order.asc().nullsLast())
    .orderBy('account.userName')
    .execute()
  return rows.map(asMember)
}

export async function memberById(ctx: Pick<Context, 'db'>, id: string): Promise<Member | undefined> {
  const row = await currentMembers(ctx).where('membership.id', '=', id).executeTakeFirst()
  return row && asMember(row)
}

/** How many run the programme, and how many take part. */
export async function memberCounts({ db }: Pick<Context, 'db'>): Promise<{ staff: number; participants: number }> {
  return db
    .selectFrom('membership')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('role', '<>', 'participant').as('staff'),
      fn.countAll<number>().filterWhere('role', '=', 'participant').as('participants'),
    ])
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
}

/** People of the register whom no sign-in stands for yet. */
export function peopleWithoutMembership({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic'])
    .where('status', '<>', 'left')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .whereRef('membership.personId', '=', 'person.id')
            .whereRef('membership.schoolId', '=', 'person.schoolId')
            .where('endedAt', 'is', null)
            .select('membership.id'),
        ),
      ),
    )
    .orderBy('surname')
    .orderBy('given')
    .execute()
}
