import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepSchool } from '../identity-permissions.ts'

/** Makes every open invitation of these people worthless: a lost sheet of slips. @returns how many it were */
export async function withdrawInvitations(ctx: Context, personIds: string[]): Promise<number> {
  allow(mayKeepSchool(ctx.actor))
  const withdrawn = await withdrawOpen(
    ctx,
    personIds.map((personId) => ({ personId, membershipId: null })),
  )
  if (withdrawn > 0) await record(ctx, 'InvitationsWithdrawn', { personIds })
  return withdrawn
}

/** Withdraws what is open for these people and members, without a word in the journal. */
export async function withdrawOpen(
  { db, now }: Pick<Context, 'db' | 'now'>,
  guests: { personId: string | null; membershipId: string | null }[],
): Promise<number> {
  const personIds = guests.flatMap((guest) => guest.personId ?? [])
  const membershipIds = guests.flatMap((guest) => guest.membershipId ?? [])
  if (personIds.length + membershipIds.length === 0) return 0
  const withdrawn = await db
    .updateTable('invitation')
    .set({ withdrawnAt: now })
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('personId', '=', eb.fn.any(eb.val(personIds))),
        eb('membershipId', '=', eb.fn.any(eb.val(membershipIds))),
      ]),
    )
    .executeTakeFirst()
  return Number(withdrawn.numUpdatedRows)
}
