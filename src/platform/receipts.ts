import type { Context } from './context.ts'

/**
 * Claims a form's token. A second sending waits for the first to commit, then learns where the first one led:
 * fifty identical posts have one effect and one answer.
 * @returns the location of the earlier answer, or null if this is the first.
 */
export async function claimForm(ctx: Pick<Context, 'db' | 'now' | 'school'>, token: string): Promise<string | null> {
  const claimed = await ctx.db
    .insertInto('formReceipt')
    .values({ schoolId: ctx.school.id, token, location: '', createdAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['schoolId', 'token']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return null
  const earlier = await ctx.db
    .selectFrom('formReceipt')
    .select('location')
    .where('token', '=', token)
    .executeTakeFirstOrThrow()
  return earlier.location
}

/** Remembers where the form led, for whoever sends it again. */
export async function keepReceipt(ctx: Pick<Context, 'db'>, token: string, location: string): Promise<void> {
  await ctx.db.updateTable('formReceipt').set({ location }).where('token', '=', token).execute()
}

/** Gives the token back: the form has changed nothing. */
export async function releaseForm(ctx: Pick<Context, 'db'>, token: string): Promise<void> {
  await ctx.db.deleteFrom('formReceipt').where('token', '=', token).execute()
}
