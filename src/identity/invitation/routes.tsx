import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { Conflicting, found, Malformed } from '../../platform/refusals.ts'
import { paths, pathsOf } from '../../ui/paths.ts'
import { readForm, ticked, typedIn } from '../../ui/read-form.ts'
import { userNameOf } from '../account-queries.ts'
import { beginSession } from '../http/begin-session.ts'
import { ClosedInvitationPage, InvitationPage } from '../screens/invitation-page.tsx'
import { checkNewPassword, newPasswordFields, userName } from '../sign-in/password-form.ts'
import { type Acceptance, acceptInvitation } from './accept-invitation.ts'
import { findInvitation, type Invitation } from './invitation-queries.ts'
import { invitationWords } from './words.ts'

const howForm = z.object({ how: z.enum(['stay', 'password', 'own-account']), ownDevice: ticked() })

const passwordForm = (invitation: Invitation) =>
  invitation.member
    ? z.object(newPasswordFields).superRefine(checkNewPassword(invitation.member.userName))
    : z.object({ userName: userName(), ...newPasswordFields }).superRefine(checkNewPassword())

const GONE = 410

export const invitationRoutes = new Hono<VisitorEnv>()
  .get('/i/:token', async (c) => {
    const visitor = c.get('visitor')
    const token = c.req.param('token')
    const invitation = found(await findInvitation(visitor, token))
    if (invitation.state !== 'open') return c.html(<ClosedInvitationPage {...{ visitor, invitation, token }} />, GONE)
    return c.html(<InvitationPage {...{ visitor, invitation, token }} signedInAs={await userNameOf(visitor)} />)
  })
  .post('/i/:token', async (c) => {
    const visitor = c.get('visitor')
    const token = c.req.param('token')
    const invitation = found(await findInvitation(visitor, token))
    const props = { visitor, invitation, token }
    if (invitation.state !== 'open') return c.html(<ClosedInvitationPage {...props} />, GONE)
    const wished = readForm(howForm, c.get('body'), visitor.language)
    if (!wished.ok) throw new Malformed('how')
    const { how, ownDevice } = wished.values
    const acceptance = readAcceptance(c, how, invitation)
    const again = async (problems: Record<string, string>) => (
      <InvitationPage
        {...props}
        signedInAs={await userNameOf(visitor)}
        typed={typedIn(c.get('body'))}
        problems={problems}
      />
    )
    if ('problems' in acceptance) return c.html(await again(acceptance.problems), 422)
    const t = invitationWords(visitor.language)
    const accepted = await acceptInvitation(visitor, invitation, acceptance)
    if (accepted.outcome === 'accepted') {
      const isOwnDevice = how === 'stay' || ownDevice
      const next = await beginSession(c, { accountId: accepted.accountId, isOwnDevice })
      return c.redirect(next === 'second-factor' ? paths.secondFactor : pathsOf({ slug: invitation.slug }).today, 303)
    }
    if (accepted.outcome === 'name-taken') return c.html(await again({ userName: t.nameTaken }), 422)
    if (accepted.outcome === 'already-here') throw new Conflicting(t.alreadyHere)
    return c.html(<ClosedInvitationPage {...props} />, GONE)
  })

function readAcceptance(
  c: HonoContext<VisitorEnv>,
  how: Acceptance['how'],
  invitation: Invitation,
): Acceptance | { problems: Record<string, string> } {
  const { accountId, language } = c.get('visitor')
  if (how === 'stay') return { how }
  if (how === 'own-account') {
    if (!accountId) throw new Malformed('nobody is signed in')
    return { how, accountId }
  }
  const form = readForm(passwordForm(invitation), c.get('body'), language)
  if (!form.ok) return { problems: form.problems }
  return { how, userName: '', ...form.values }
}
