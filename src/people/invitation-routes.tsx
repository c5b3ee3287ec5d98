import { Hono } from 'hono'
import { z } from 'zod'
import { INVITATION_DAYS } from '../identity/invitation/invitation.ts'
import { issueInvitations } from '../identity/invitation/issue-invitations.ts'
import { withdrawInvitations } from '../identity/invitation/withdraw-invitations.ts'
import { addDays } from '../platform/days.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow } from '../platform/refusals.ts'
import { dayInWords } from '../platform/words.ts'
import { pathsOf } from '../ui/paths.ts'
import { countFrom, readForm, several } from '../ui/read-form.ts'
import { inviteByLetter } from './invitations/invite-by-letter.ts'
import { namesOf, notEntered } from './invitations/slip-queries.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { InvitationsPage } from './screens/invitations-page.tsx'
import { SlipsPage } from './screens/slips-page.tsx'

const chosenForm = z.object({ person: several(z.uuid()) })

export const invitationRoutes = new Hono<SchoolEnv>()
  .get('/invitations', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const [posted, withdrawn] = [countFrom(c.req.query('posted')), countFrom(c.req.query('withdrawn'))]
    return c.html(<InvitationsPage {...{ ctx, invitees: await notEntered(ctx), posted, withdrawn }} />)
  })
  .post('/invitations/letters', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    return c.redirect(`${pathsOf(ctx.school).invitations}?posted=${await inviteByLetter(ctx)}`, 303)
  })
  .post('/invitations/withdrawal', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(chosenForm, c.get('body'), ctx.language)
    const withdrawn = await withdrawInvitations(ctx, form.ok ? form.values.person : [])
    return c.redirect(`${pathsOf(ctx.school).invitations}?withdrawn=${withdrawn}`, 303)
  })
  // The codes exist on this answer only: the database keeps their hashes. Nobody chosen means everybody not signed in yet.
  .post('/invitations/slips', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(chosenForm, c.get('body'), ctx.language)
    const chosen = form.ok ? form.values.person : []
    const people = chosen.length > 0 ? await namesOf(ctx, chosen) : await notEntered(ctx)
    const issued = await issueInvitations(
      ctx,
      people.map(({ id }) => id),
    )
    const slips = issued.flatMap(({ personId, link }) => {
      const person = people.find(({ id }) => id === personId)
      return person ? [{ person, link }] : []
    })
    const until = dayInWords(addDays(ctx.today, INVITATION_DAYS), ctx.language)
    return c.html(<SlipsPage ctx={ctx} slips={slips} until={until} skipped={people.length - slips.length} />)
  })
