import type { Context } from '../../platform/context.ts'

export type Colleague = { id: string; surname: string; given: string; patronymic: string; position: string }

/** All working staff by name: whom a diagnosis invites, and with whom anybody may be paired. */
export async function workingStaff({ db }: Pick<Context, 'db'>): Promise<Colleague[]> {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position'])
    .where('kind', '=', 'staff')
    .where('status', '=', 'works')
    .orderBy('surname')
    .orderBy('given')
    .orderBy('patronymic')
    .execute()
}

/** Whom the person would rather not be paired with. */
export async function avoidedBy({ db }: Pick<Context, 'db'>, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('avoidance').select('otherId').where('personId', '=', personId).execute()
  return rows.map(({ otherId }) => otherId)
}
