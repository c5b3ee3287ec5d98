import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { isId } from '../../platform/ids.ts'
import { found, Malformed } from '../../platform/refusals.ts'
import { paths } from '../../ui/paths.ts'
import { readForm } from '../../ui/read-form.ts'
import { endSessions } from '../end-sessions.ts'
import { recordForAccount } from '../record-for-account.ts'
import { AccountPage } from '../screens/account-page.tsx'
import { keepSession } from '../session-cookie.ts'
import { checkNewPassword, newPasswordFields } from '../sign-in/password-form.ts'
import { accountOverview } from './account-queries.ts'
import { changePassword } from './change-password.ts'
import { ownerOf } from './owner.ts'
import { secondFactorRoutes } from './second-factor-routes.tsx'
import { accountWords } from './words.ts'

const passwordForm = (userName: string) =>
  z.object({ current: z.string().max(1000).default(''), ...newPasswordFields }).superRefine(checkNewPassword(userName))

export const accountRoutes = new Hono<VisitorEnv>()
  .use(`${paths.account}/*`, async (c, next) => {
    if (c.get('visitor').accountId || c.req.method !== 'GET') return next()
    return c.redirect(`${paths.signIn}?to=${encodeURIComponent(c.req.path)}`, 303)
  })
  .get(paths.account, async (c) => {
    const visitor = ownerOf(c.get('visitor'))
    const passwordChanged = c.req.query('password-changed') !== undefined
    const overview = await accountOverview(visitor)
    return c.html(<AccountPage visitor={visitor} overview={overview} passwordChanged={passwordChanged} />)
  })
  .post(paths.ownPassword, async (c) => {
    const visitor = ownerOf(c.get('visitor'))
    const { trustProxy } = visitor.installation.config
    const overview = await accountOverview(visitor)
    const refuse = (problems: Record<string, string>) =>
      c.html(<AccountPage visitor={visitor} overview={overview} problems={problems} />, 422)
    const form = readForm(passwordForm(overview.userName), c.get('body'), visitor.language)
    if (!form.ok) return refuse(form.problems)
    const { current, password } = form.values
    const session = await changePassword(visitor, { current, password, address: clientAddress(c, trustProxy) })
    if (!session) {
      c.set('commitAnyway', true)
      return refuse({ current: accountWords(visitor.language).currentWrong })
    }
    keepSession(c, session.token, session.keeping, trustProxy)
    return c.redirect(`${paths.account}?password-changed`, 303)
  })
  .post(paths.endedSessions, async (c) => {
    await endListed(c)
    return c.redirect(paths.account, 303)
  })
  .route('/', secondFactorRoutes)

async function endListed(c: HonoContext<VisitorEnv>): Promise<void> {
  const visitor = ownerOf(c.get('visitor'))
  const { accountId, sessionId } = visitor
  const session = c.get('body').session
  if (typeof session !== 'string' || (session !== 'others' && !isId(session))) throw new Malformed('session')
  const which = session === 'others' ? { except: sessionId } : { only: session }
  const ended = await endSessions(visitor, accountId, 'listed', which)
  if (session !== 'others') found(ended || null)
  const payload = () => ({ sessionId: session === 'others' ? 'others' : session })
  if (ended > 0) await recordForAccount(visitor, accountId, 'SessionEnded', payload)
}
