import { createMiddleware } from 'hono/factory'
import type { Context, VisitorContext } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { Missing } from '../platform/refusals.ts'
import { paths } from '../ui/paths.ts'
import { enterOwnSchool } from './school-queries.ts'

/** Everything under `/{school}`: makes the request's context, or answers as if the school did not exist. */
export const schoolEntrance = createMiddleware<SchoolEnv>(async (c, next) => {
  const visitor = c.get('visitor')
  if (!isSignedIn(visitor)) {
    if (c.req.method !== 'GET') throw new Missing()
    return c.redirect(`${paths.signIn}?to=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303)
  }
  const entered = await enterOwnSchool(visitor, c.req.param('school') ?? '')
  if (!entered) throw new Missing()
  const { school, actor, lacksSecondFactor } = entered
  if (lacksSecondFactor) return c.redirect(paths.ownSecondFactor, 303)
  const today = visitor.installation.clock.today(school.timeZone)
  c.set('ctx', {
    ...visitor,
    school,
    actor,
    today,
    frame: { schoolYear: '', programmeId: null, stages: [] },
  } satisfies Context)
  await next()
})

function isSignedIn(visitor: VisitorContext): visitor is VisitorContext & { accountId: string; sessionId: string } {
  return visitor.accountId !== null && visitor.sessionId !== null
}
