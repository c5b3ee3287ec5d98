import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { reportConsents } from '../register/report-register.ts'
import type { ConsentKind } from './consent.ts'

/** Ends a standing consent on a day (a written application). What was signed before is kept as history. */
export async function withdrawConsent(ctx: Context, personId: string, kind: ConsentKind): Promise<void> {
  allow(mayKeepRegister(ctx.actor))
  const standing = found(
    await ctx.db
      .selectFrom('consent')
      .select(['id', 'signedOn'])
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .where('withdrawnOn', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  const withdrawnOn = standing.signedOn > ctx.today ? standing.signedOn : ctx.today
  await ctx.db.updateTable('consent').set({ withdrawnOn }).where('id', '=', standing.id).execute()
  await record(ctx, 'ConsentWithdrawn', { personId, kind })
  if (kind === 'personal-data') await reportConsents(ctx)
}
