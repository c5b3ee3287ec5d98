import type { Context, VisitorContext } from '../../platform/context.ts'
import { Missing } from '../../platform/refusals.ts'
import { isNameTaken } from '../account-queries.ts'
import { createSchool, type FirstAccount, type NewSchool } from '../create-school.ts'
import { useSetUpToken } from './installation-queries.ts'
import { slugOf } from './slug.ts'

export type SetUp = { token: string; school: Omit<NewSchool, 'slug'>; first: FirstAccount }

/** Makes the first school and its first account, once: the link is used up in the same transaction. */
export async function setUpSchool(
  visitor: VisitorContext,
  { token, school, first }: SetUp,
): Promise<Context | 'name-taken'> {
  if (!(await useSetUpToken(visitor, token))) throw new Missing()
  if (await isNameTaken(visitor.db, first.userName)) return 'name-taken'
  return createSchool(visitor, { ...school, slug: slugOf(school.shortName) }, first)
}
