import { type SqlBool, sql } from 'kysely'
import { maySeeAvoidances } from '../../diagnostics/diagnosis-permissions.ts'
import type { Context } from '../../platform/context.ts'
import type { Named } from '../../ui/person-chip.tsx'
import { inOrder } from '../pair.ts'

/** What the curator should know before putting two people together by hand. It warns; it does not forbid. */
export type Warning =
  | { kind: 'no-consent' | 'superior'; person: Named }
  | { kind: 'avoids' | 'private' | 'forbidden' | 'broke-before' }

type Known = Named & { id: string; superiorId: string | null; hasConsent: SqlBool }

export async function warningsFor(ctx: Context, aId: string, bId: string): Promise<Warning[]> {
  const people: Known[] = await ctx.db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'superiorId'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('consent')
            .whereRef('consent.personId', '=', 'person.id')
            .whereRef('consent.schoolId', '=', 'person.schoolId')
            .where('kind', '=', 'personal-data')
            .where('withdrawnOn', 'is', null),
        )
        .as('hasConsent'),
    )
    .where('id', 'in', [aId, bId])
    .execute()
  const superiors = people.filter((one) => people.some((other) => other.superiorId === one.id))
  return [
    ...people.filter((one) => !one.hasConsent).map((person) => ({ kind: 'no-consent' as const, person })),
    ...superiors.map((person) => ({ kind: 'superior' as const, person })),
    ...(await standingObjections(ctx, aId, bId)),
  ]
}

async function standingObjections(ctx: Context, aId: string, bId: string): Promise<Warning[]> {
  const { oneId, otherId } = inOrder(aId, bId)
  const { rows } = await sql<{ avoids: boolean; forbidden: boolean; brokeBefore: boolean }>`
    select
      exists (select from avoidance where person_id in (${aId}, ${bId}) and other_id in (${aId}, ${bId})) as avoids,
      exists (select from desk_rule where kind = 'forbid' and cause = 'hand' and undone_at is null
        and mentor_id in (${aId}, ${bId}) and mentee_id in (${aId}, ${bId})) as forbidden,
      exists (select from pair where one_id = ${oneId} and other_id = ${otherId}
        and state in ('declined', 'ended-early')) as broke_before`.execute(ctx.db)
  const found = rows[0]
  return [
    ...(found?.avoids ? [{ kind: maySeeAvoidances(ctx.actor) ? ('avoids' as const) : ('private' as const) }] : []),
    ...(found?.forbidden ? [{ kind: 'forbidden' as const }] : []),
    ...(found?.brokeBefore ? [{ kind: 'broke-before' as const }] : []),
  ]
}
