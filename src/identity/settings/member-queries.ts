import { sql } from 'kysely'
import type { Context, Role } from '../../platform/context.ts'
import type { PersonName } from '../../platform/register.ts'

type Ctx = Pick<Context, 'db' | 'installation'>

export type Member = {
  id: string
  accountId: string
  role: Role
  userName: string
  person: PersonName | null
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
    .select(['membership.id', 'membership.accountId', 'membership.role', 'membership.since', 'membership.version'])
    .select(['account.userName', 'membership.personId'])
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

/** With their names; in the order of the alphabet, those who are not in the register last. */
async function asMembers({ db, installation }: Ctx, rows: Row[]): Promise<Member[]> {
  const names = await installation.register.namesOf(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  const place = new Map([...names.keys()].map((id, nth) => [id, nth]))
  const placeOf = ({ person }: Member) => place.get(person?.id ?? '') ?? names.size
  return rows
    .map(({ personId, role, ...row }) => ({ ...row, role: role as Role, person: names.get(personId ?? '') ?? null }))
    .sort((a, b) => placeOf(a) - placeOf(b))
}

/** The members of the school: those who run the programme, or its participants. */
export async function membersOf(ctx: Ctx, which: 'staff' | 'participants'): Promise<Member[]> {
  const rows = await currentMembers(ctx)
    .where('membership.role', which === 'staff' ? '<>' : '=', 'participant')
    .orderBy('account.userName')
    .execute()
  return asMembers(ctx, rows)
}

export async function memberById(ctx: Ctx, id: string): Promise<Member | undefined> {
  const row = await currentMembers(ctx).where('membership.id', '=', id).executeTakeFirst()
  return row && (await asMembers(ctx, [row]))[0]
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
export async function peopleWithoutMembership({ db, installation }: Ctx): Promise<PersonName[]> {
  const members = await db.selectFrom('membership').select('personId').where('endedAt', 'is', null).execute()
  const taken = new Set(members.map(({ personId }) => personId))
  return (await installation.register.present(db)).filter(({ id }) => !taken.has(id))
}
