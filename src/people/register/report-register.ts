import type { Context } from '../../platform/context.ts'
import { reportEvidence } from '../../programme/report-evidence.ts'
import { countPeople } from './person-queries.ts'

/** The register is what the first stage has to show. */
export async function reportRegister(ctx: Context): Promise<void> {
  const { works } = await countPeople(ctx)
  await reportEvidence(ctx, { stage: 1, kind: 'register', amount: works })
}

/** Signed consents are what the second stage has to show first. */
export async function reportConsents(ctx: Context): Promise<void> {
  const { number } = await ctx.db
    .selectFrom('consent')
    .select((eb) => eb.fn.countAll<number>().as('number'))
    .where('kind', '=', 'personal-data')
    .where('withdrawnOn', 'is', null)
    .executeTakeFirstOrThrow()
  await reportEvidence(ctx, { stage: 2, kind: 'consents', amount: number })
}
