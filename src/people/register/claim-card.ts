import type { Actor, Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { peopleWords } from '../words.ts'

/** Whoever runs the programme may say once which card of the register is theirs. */
export const mayClaimCard = (actor: Actor): boolean => mayKeepRegister(actor) && actor.personId === null

/** «Это я»: ties the actor's sign-in to a person of the register, so that they take part as well as run it. */
export async function claimCard(ctx: Context, personId: string): Promise<void> {
  allow(mayClaimCard(ctx.actor))
  found(await ctx.db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst())
  const holder = await ctx.db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (holder) throw new Conflicting(peopleWords(ctx.language).cardTaken)
  await ctx.db
    .updateTable('membership')
    .set((eb) => ({ personId, version: eb('version', '+', 1) }))
    .where('id', '=', ctx.actor.membershipId)
    .execute()
  await record(ctx, 'CardClaimed', { membershipId: ctx.actor.membershipId, personId })
}
