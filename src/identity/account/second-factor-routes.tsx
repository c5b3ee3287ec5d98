import { Hono, type Context as HonoContext } from 'hono'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { Conflicting } from '../../platform/refusals.ts'
import { paths } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { RecoveryCodesPage, SecondFactorOffer, SecondFactorSettled } from '../screens/second-factor-page.tsx'
import { keepSession } from '../session-cookie.ts'
import { accountOverview } from './account-queries.ts'
import { checkCode } from './check-code.ts'
import { ownerOf } from './owner.ts'
import { renewRecoveryCodes } from './recovery-codes.ts'
import { offeredSecret } from './second-factor.ts'
import { isSecondFactorDemanded, switchSecondFactorOff, switchSecondFactorOn } from './switch-second-factor.ts'
import { accountWords } from './words.ts'

export const secondFactorRoutes = new Hono<VisitorEnv>()
  .get(paths.ownSecondFactor, (c) => show(c))
  .post(paths.ownSecondFactor, async (c) => {
    const visitor = ownerOf(c.get('visitor'))
    const { userName, hasPassword, secondFactorSince } = await accountOverview(visitor)
    const t = accountWords(visitor.language)
    if (!hasPassword) throw new Conflicting(t.passwordFirst)
    const switched = secondFactorSince ? null : await switchSecondFactorOn(visitor, textOf(c, 'code'))
    if (!switched) return show(c, { code: t.codeWrong })
    keepSession(c, switched.token, switched.keeping, visitor.installation.config.trustProxy)
    const codes = switched.recoveryCodes
    return c.html(<RecoveryCodesPage visitor={visitor} userName={userName} codes={codes} isRenewal={false} />)
  })
  .post(paths.noSecondFactor, async (c) => {
    const visitor = ownerOf(c.get('visitor'))
    const { trustProxy } = visitor.installation.config
    const t = accountWords(visitor.language)
    const given = { code: textOf(c, 'off'), address: clientAddress(c, trustProxy) }
    const session = await switchSecondFactorOff(visitor, given)
    if (session === 'demanded') throw new Conflicting(t.stillDemanded)
    if (!session) {
      c.set('commitAnyway', true)
      return show(c, { off: t.codeWrong })
    }
    keepSession(c, session.token, session.keeping, trustProxy)
    return c.redirect(paths.account, 303)
  })
  .post(paths.recoveryCodes, async (c) => {
    const visitor = ownerOf(c.get('visitor'))
    const { accountId, installation } = visitor
    const given = { accountId, code: textOf(c, 'code'), address: clientAddress(c, installation.config.trustProxy) }
    if (!(await checkCode(visitor, given))) {
      c.set('commitAnyway', true)
      return show(c, { code: accountWords(visitor.language).codeWrong })
    }
    const codes = await renewRecoveryCodes(visitor.db, accountId)
    const { userName } = await accountOverview(visitor)
    return c.html(<RecoveryCodesPage visitor={visitor} userName={userName} codes={codes} isRenewal />)
  })

async function show(c: HonoContext<VisitorEnv>, problems?: Problems) {
  const visitor = ownerOf(c.get('visitor'))
  const { userName, hasPassword, secondFactorSince } = await accountOverview(visitor)
  const isDemanded = await isSecondFactorDemanded(visitor)
  const status = problems ? 422 : 200
  if (secondFactorSince) {
    const told = problems && { renew: problems.code ? problems : undefined, off: problems.off ? problems : undefined }
    return c.html(<SecondFactorSettled visitor={visitor} isDemanded={isDemanded} problems={told} />, status)
  }
  const secret = offeredSecret(visitor.installation.secret, visitor.accountId, visitor.sessionId)
  const offer = { visitor, userName, secret, hasPassword, isDemanded, problems }
  return c.html(<SecondFactorOffer {...offer} />, status)
}

const textOf = (c: HonoContext<VisitorEnv>, name: string): string => {
  const text = c.get('body')[name]
  return typeof text === 'string' ? text.slice(0, 100) : ''
}
