import { Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { storeFile } from '../platform/files.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { isId } from '../platform/ids.ts'
import { allow } from '../platform/refusals.ts'
import { readScan, type Scan } from '../platform/scan.ts'
import { pagingFrom } from '../ui/pager.tsx'
import { pathsOf } from '../ui/paths.ts'
import { countFrom, day, type Problems, readForm, several } from '../ui/read-form.ts'
import { consentsOfStaff } from './consents/consent-queries.ts'
import { consentWords } from './consents/consent-words.ts'
import { giveConsent, mayGiveConsent, recordConsents } from './consents/record-consent.ts'
import { withdrawConsent } from './consents/withdraw-consent.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { ConsentsPage, GiveConsentPage } from './screens/consents-page.tsx'

const chosenForm = z.object({ person: several(z.uuid()) })
const signaturesForm = z.object({ person: several(z.uuid()), signedOn: day() })

export const consentRoutes = new Hono<SchoolEnv>()
  .get('/consents', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const staff = await consentsOfStaff(ctx, 'personal-data')
    const recorded = countFrom(c.req.query('recorded'))
    return c.html(
      <ConsentsPage
        ctx={ctx}
        staff={staff}
        chosen={c.req.query('all') === undefined ? [] : staff.filter((one) => !one.signedOn).map(({ id }) => id)}
        recorded={recorded}
        paging={c.req.query('all') === undefined ? pagingFrom(c.req.query('page')) : 'all'}
      />,
    )
  })
  // From the register: the chosen people arrive ticked.
  .post('/consents', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(chosenForm, c.get('body'), ctx.language)
    return c.html(
      <ConsentsPage
        ctx={ctx}
        staff={await consentsOfStaff(ctx, 'personal-data')}
        chosen={form.ok ? form.values.person : []}
      />,
    )
  })
  .post('/consents/signatures', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(signaturesForm, c.get('body'), ctx.language)
    const scan = await readScan(c.get('body').scan)
    const problems = form.ok ? problemsOf(ctx, form.values, scan) : form.problems
    if (!form.ok || Object.keys(problems).length > 0) {
      const chosen = form.ok ? form.values.person : []
      return c.html(
        <ConsentsPage
          ctx={ctx}
          staff={await consentsOfStaff(ctx, 'personal-data')}
          chosen={chosen}
          problems={problems}
        />,
        422,
      )
    }
    const fileId = scan?.mediaType ? await storeFile(ctx, { ...scan, mediaType: scan.mediaType }) : null
    const recorded = await recordConsents(ctx, form.values.person, {
      kind: 'personal-data',
      signedOn: form.values.signedOn,
      fileId,
    })
    return c.redirect(`${pathsOf(ctx.school).consents}?recorded=${recorded}`, 303)
  })
  .get('/consents/mine', (c) => {
    const ctx = c.get('ctx')
    allow(mayGiveConsent(ctx.actor, ctx.school))
    return c.html(<GiveConsentPage ctx={ctx} />)
  })
  .post('/consents/mine', async (c) => {
    const ctx = c.get('ctx')
    await giveConsent(ctx, 'personal-data')
    return c.redirect(pathsOf(ctx.school).mySheet, 303)
  })
  .post('/consents/:person/withdrawal', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor) && isId(c.req.param('person')))
    await withdrawConsent(ctx, c.req.param('person'), 'personal-data')
    return c.redirect(pathsOf(ctx.school).consents, 303)
  })

function problemsOf(ctx: Context, values: { person: string[]; signedOn: string }, scan: Scan | null): Problems {
  const t = consentWords(ctx.language)
  return {
    ...(values.person.length === 0 && { person: t.nobody }),
    ...(values.signedOn > ctx.today && { signedOn: t.future }),
    ...(scan && !scan.mediaType && { scan: t.badScan }),
  }
}
