import type { Actor, Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { demandPeople } from '../register/demand-people.ts'
import { reportConsents } from '../register/report-register.ts'
import { CONSENT_EDITIONS, type ConsentKind } from './consent.ts'

type Signing = { kind: ConsentKind; signedOn: string; fileId?: string | null }

/** A person gives consent in the system only where the school's own act allows it, and only for themselves. */
export const mayGiveConsent = (actor: Actor, school: Context['school']): boolean =>
  school.consentInSystemAllowed && actor.personId !== null

/** Records that people have signed a consent on paper. Those who signed already keep what they have. Returns how many are new. */
export async function recordConsents(ctx: Context, personIds: string[], signing: Signing): Promise<number> {
  allow(mayKeepRegister(ctx.actor))
  return write(ctx, personIds, signing, 'on-paper')
}

/** The signed-in person gives a consent of their own. */
export async function giveConsent(ctx: Context, kind: ConsentKind): Promise<void> {
  allow(mayGiveConsent(ctx.actor, ctx.school))
  await write(ctx, [ctx.actor.personId!], { kind, signedOn: ctx.today }, 'in-system')
}

async function write(
  ctx: Context,
  personIds: string[],
  signing: Signing,
  given: 'on-paper' | 'in-system',
): Promise<number> {
  if (personIds.length === 0) return 0
  await demandPeople(ctx, personIds)
  const edition = CONSENT_EDITIONS[signing.kind]
  const rows = personIds.map((personId) => ({
    ...signing,
    schoolId: ctx.school.id,
    id: newId(),
    personId,
    edition,
    given,
    recordedBy: ctx.actor.membershipId,
    recordedAt: ctx.now,
  }))
  const written = await ctx.db
    .insertInto('consent')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['schoolId', 'personId', 'kind']).where('withdrawnOn', 'is', null).doNothing(),
    )
    .returning('personId')
    .execute()
  for (const { personId } of written)
    await record(ctx, 'ConsentRecorded', { personId, kind: signing.kind, edition, given })
  if (signing.kind === 'personal-data') await reportConsents(ctx)
  return written.length
}
