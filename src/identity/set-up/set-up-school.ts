import type { Context, VisitorContext } from '../../platform/context.ts'
import { Missing } from '../../platform/refusals.ts'
import { isNameTaken } from '../account-queries.ts'
import { createSchool, type FirstAccount, type NewSchool } from '../create-school.ts'
import { startSession } from '../start-session.ts'
import { useSetUpToken } from './installation-queries.ts'
import { slugOf } from './slug.ts'

export type SetUp = { token: string; school: Omit<NewSchool, 'slug'>; first: FirstAccount; device: string }

/** Makes the first school and its first account, once: the link is used up in the same transaction. */
export async function setUpSchool(
  visitor: VisitorContext,
  { token, school, first, device }: SetUp,
): Promise<{ ctx: Context; sessionToken: string } | 'name-taken'> {
  if (!(await useSetUpToken(visitor, token))) throw new Missing()
  if (await isNameTaken(visitor.db, first.userName)) return 'name-taken'
  const ctx = await createSchool(visitor, { ...school, slug: slugOf(school.shortName) }, first)
  const session = await startSession(visitor, { accountId: ctx.accountId, keeping: 'staff', device })
  return { ctx, sessionToken: session.token }
}
