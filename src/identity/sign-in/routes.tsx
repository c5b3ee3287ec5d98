import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { allow, found } from '../../platform/refusals.ts'
import { paths, pathsOf } from '../../ui/paths.ts'
import { optionalLine, readForm, ticked } from '../../ui/read-form.ts'
import { deviceName } from '../device-name.ts'
import { endSessions } from '../end-sessions.ts'
import { goOn } from '../http/after-session.tsx'
import { beginSession } from '../http/begin-session.ts'
import { recordForAccount } from '../record-for-account.ts'
import { membershipsOf } from '../school-queries.ts'
import { CodePage } from '../screens/code-page.tsx'
import { SchoolChoice } from '../screens/school-choice.tsx'
import { SignInPage } from '../screens/sign-in-page.tsx'
import { WelcomePage } from '../screens/welcome-page.tsx'
import { forgetSession, isHttps, isOpenLine, keepSession, readSessionToken } from '../session-cookie.ts'
import { isSetUp } from '../set-up/installation-queries.ts'
import { readKept } from './kept-form.ts'
import { localPath } from './local-path.ts'
import { findWaiting, passSecondFactor } from './pass-second-factor.ts'
import { signIn } from './sign-in.ts'

const signInForm = z.object({
  userName: z.string().max(200).default(''),
  password: z.string().max(1000).default(''),
  ownDevice: ticked(),
  to: optionalLine(500),
})
const codeForm = z.object({ code: z.string().max(100).default(''), to: optionalLine(500) })
const languageForm = z.object({ language: z.enum(['ru', 'en']), back: optionalLine(500) })

const YEAR = 365 * 24 * 3600

export const signInRoutes = new Hono<VisitorEnv>()
  .get(paths.home, async (c) => {
    const visitor = c.get('visitor')
    if (!visitor.accountId) {
      return (await isSetUp(visitor.db)) ? c.redirect(paths.signIn, 303) : c.html(<WelcomePage visitor={visitor} />)
    }
    const memberships = await membershipsOf(visitor.db, visitor.accountId)
    if (memberships.length === 1) return c.redirect(pathsOf(memberships[0]!.school).today, 303)
    return c.html(<SchoolChoice visitor={visitor} memberships={memberships} />)
  })
  .get(paths.signIn, async (c) => {
    const visitor = c.get('visitor')
    const openLine = isOpenLine(c, visitor.installation.config.trustProxy)
    const signedOut = c.req.query('signed-out') !== undefined
    const alreadySetUp = c.req.query('set-up') !== undefined && (await isSetUp(visitor.db))
    const to = localPath(c.req.query('to'))
    const said = { signedOut, alreadySetUp }
    return c.html(<SignInPage visitor={visitor} openLine={openLine} to={to} {...said} />)
  })
  .post(paths.signIn, async (c) => {
    const visitor = c.get('visitor')
    const { trustProxy } = visitor.installation.config
    const form = readForm(signInForm, c.get('body'), visitor.language)
    const typed = form.ok ? form.values : { userName: '', password: '', ownDevice: false, to: '' }
    const to = localPath(typed.to)
    const kept = readKept(c.get('body').kept)
    const accountId = await signIn(visitor, { ...typed, address: clientAddress(c, trustProxy) })
    if (!accountId) {
      c.set('commitAnyway', true)
      const openLine = isOpenLine(c, trustProxy)
      const again = { visitor, openLine, to, kept, ended: kept ? 'kept' : undefined, userName: typed.userName } as const
      return c.html(<SignInPage {...again} wrong />, 422)
    }
    const next = await beginSession(c, { accountId, isOwnDevice: typed.ownDevice })
    if (next === 'inside') return goOn(c, accountId, to, kept)
    return kept ? c.html(<CodePage {...{ visitor, to, kept }} />) : c.redirect(withTo(paths.secondFactor, to), 303)
  })
  .get(paths.secondFactor, async (c) => {
    const visitor = c.get('visitor')
    const to = localPath(c.req.query('to'))
    const waiting = await findWaiting(visitor, readSessionToken(c, visitor.installation.config.trustProxy))
    return waiting ? c.html(<CodePage visitor={visitor} to={to} />) : c.redirect(withTo(paths.signIn, to), 303)
  })
  .post(paths.secondFactor, async (c) => {
    const visitor = c.get('visitor')
    const { trustProxy } = visitor.installation.config
    const waiting = found(await findWaiting(visitor, readSessionToken(c, trustProxy)))
    const form = readForm(codeForm, c.get('body'), visitor.language)
    const { code, to: wished } = form.ok ? form.values : { code: '', to: '' }
    const to = localPath(wished)
    const kept = readKept(c.get('body').kept)
    const given = { code, address: clientAddress(c, trustProxy), device: deviceName(c.req.header('User-Agent')) }
    const passed = await passSecondFactor(visitor, waiting, given)
    if (!passed) {
      c.set('commitAnyway', true)
      return c.html(<CodePage visitor={visitor} to={to} kept={kept} wrong />, 422)
    }
    keepSession(c, passed.token, waiting.keeping, trustProxy)
    return goOn(c, waiting.accountId, to, kept)
  })
  .post(paths.signOut, async (c) => {
    const visitor = c.get('visitor')
    const { accountId, sessionId } = visitor
    if (accountId && sessionId) {
      await endSessions(visitor, accountId, 'sign-out', { only: sessionId })
      await recordForAccount(visitor, accountId, 'SessionEnded', () => ({ sessionId }))
    }
    forgetSession(c, visitor.installation.config.trustProxy)
    return c.redirect(`${paths.signIn}?signed-out`, 303)
  })
  .post(paths.demo, async (c) => {
    const visitor = c.get('visitor')
    const demo = found(visitor.installation.demo)
    allow(!(await isSetUp(visitor.db)))
    const { accountId, slug } = await demo.open(visitor)
    await beginSession(c, { accountId, isOwnDevice: false })
    return c.redirect(pathsOf({ slug }).today, 303)
  })
  .post(paths.language, async (c) => {
    const visitor = c.get('visitor')
    const form = readForm(languageForm, c.get('body'), visitor.language)
    if (!form.ok) return c.redirect(paths.home, 303)
    const { language, back } = form.values
    if (visitor.accountId) {
      await visitor.db.updateTable('account').set({ language }).where('id', '=', visitor.accountId).execute()
    }
    const secure = isHttps(c, visitor.installation.config.trustProxy)
    setCookie(c, 'language', language, { path: '/', sameSite: 'Lax', httpOnly: true, secure, maxAge: YEAR })
    return c.redirect(localPath(back) ?? paths.home, 303)
  })

const withTo = (path: string, to: string | null) => (to ? `${path}?to=${encodeURIComponent(to)}` : path)
