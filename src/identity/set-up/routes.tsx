import { Hono } from 'hono'
import { z } from 'zod'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { allow } from '../../platform/refusals.ts'
import { paths, pathsOf } from '../../ui/paths.ts'
import { readBoth, typedIn } from '../../ui/read-form.ts'
import { beginSession } from '../http/begin-session.ts'
import { SetUpLinkPage, SetUpPage } from '../screens/set-up-page.tsx'
import { isOpenLine } from '../session-cookie.ts'
import { checkNewPassword, newPasswordFields, userName } from '../sign-in/password-form.ts'
import { isSetUp, isSetUpToken } from './installation-queries.ts'
import { schoolFields } from './school-form.ts'
import { setUpSchool } from './set-up-school.ts'
import { setUpWords } from './words.ts'

const setUpForm = z.object({
  ...schoolFields,
  userName: userName(),
  role: z.enum(['curator', 'coordinator', 'director']),
})

const passwordForm = z
  .object({ ...newPasswordFields, userName: z.string().default('') })
  .superRefine(checkNewPassword())
  .transform(({ password }) => ({ password }))

/** Whoever pastes the whole link means its token. */
const tokenIn = (typed: unknown) => (typeof typed === 'string' ? typed.trim().replace(/^.*token=/, '') : '')

export const setUpRoutes = new Hono<VisitorEnv>()
  .get(paths.setUp, async (c) => {
    const visitor = c.get('visitor')
    const token = tokenIn(c.req.query('token'))
    const isOpen = await isSetUpToken(visitor.db, token)
    if (!isOpen && (await isSetUp(visitor.db)))
      return c.redirect(visitor.accountId ? paths.home : `${paths.signIn}?set-up`, 303)
    if (!isOpen) return c.html(<SetUpLinkPage visitor={visitor} wrong={token !== ''} />)
    const openLine = isOpenLine(c, visitor.installation.config.trustProxy)
    return c.html(<SetUpPage visitor={visitor} token={token} openLine={openLine} />)
  })
  .post(paths.setUp, async (c) => {
    const visitor = c.get('visitor')
    const body = c.get('body')
    const token = tokenIn(body.token)
    allow(await isSetUpToken(visitor.db, token))
    const openLine = isOpenLine(c, visitor.installation.config.trustProxy)
    const form = readBoth(setUpForm, passwordForm, body, visitor.language)
    if (!form.ok) return c.html(<SetUpPage visitor={visitor} token={token} openLine={openLine} {...form} />, 422)
    const { userName, password, role, ...school } = form.values
    const ctx = await setUpSchool(visitor, { token, school, first: { userName, password, role } })
    if (ctx === 'name-taken') {
      const problems = { userName: setUpWords(visitor.language).nameTaken }
      const again = { visitor, token, openLine, typed: typedIn(body), problems }
      return c.html(<SetUpPage {...again} />, 422)
    }
    await beginSession(c, { accountId: ctx.accountId, isOwnDevice: false })
    return c.redirect(pathsOf(ctx.school).today, 303)
  })
