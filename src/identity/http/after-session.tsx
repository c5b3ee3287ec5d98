import type { Context as HonoContext } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isOfSomebody } from '../../platform/form-token.ts'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { paths } from '../../ui/paths.ts'
import { SendAgainPage } from '../screens/send-again-page.tsx'
import { SignInPage } from '../screens/sign-in-page.tsx'
import { isOpenLine } from '../session-cookie.ts'
import { isOf, type KeptForm, keepForm } from '../sign-in/kept-form.ts'
import { localPath } from '../sign-in/local-path.ts'

/** A form sent after its session had ended leads to a sign-in page that carries what was typed. */
export const keepSentForm = createMiddleware<VisitorEnv>(async (c, next) => {
  const visitor = c.get('visitor')
  if (c.req.method !== 'POST' || visitor.accountId || !isOfSomebody(c.get('body')._form)) return next()
  if (c.req.path === paths.signOut) return c.redirect(`${paths.signIn}?signed-out`, 303)
  const { pathname, search } = new URL(c.req.url)
  const kept = keepForm(pathname + search, c.get('body'))
  const openLine = isOpenLine(c, visitor.installation.config.trustProxy)
  return c.html(
    <SignInPage {...{ visitor, openLine, to: pageOf(c) }} kept={kept} ended={kept ? 'kept' : 'lost'} />,
    401,
  )
})

/** Where the form stood. */
function pageOf(c: HonoContext<VisitorEnv>): string | null {
  const from = c.req.header('Referer') ?? ''
  if (!URL.canParse(from)) return null
  const { host, pathname, search } = new URL(from)
  return host === new URL(c.req.url).host ? localPath(pathname + search) : null
}

/** Signed in: on to where one was going, or the kept form once more, if it is the same person’s. */
export function goOn(c: HonoContext<VisitorEnv>, accountId: string, to: string | null, kept: KeptForm | null) {
  const visitor = c.get('visitor')
  if (!kept) return c.redirect(to ?? paths.home, 303)
  const own = isOf(kept, accountId, visitor.installation) ? kept : null
  return c.html(<SendAgainPage visitor={visitor} kept={own} />)
}
