import { Hono } from 'hono'
import { z } from 'zod'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { allow } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { optionalLine, optionalText, readForm, type Typed, ticked, version } from '../../ui/read-form.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import { SettingsPage } from '../screens/settings-page.tsx'
import { schoolFields } from '../set-up/school-form.ts'
import { changeSchoolSettings } from './change-school-settings.ts'
import { type SchoolSettings, schoolSettings } from './settings-queries.ts'

const settingsForm = z.object({
  ...schoolFields,
  payBasis: optionalText(500),
  paySource: optionalLine(200),
  regionalCoefficient: ticked(),
  secondFactorDemanded: ticked(),
  consentInSystemAllowed: ticked(),
  version: version(),
})

export const settingsRoutes = new Hono<SchoolEnv>()
  .get('/settings', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const settings = await schoolSettings(ctx)
    const isSaved = c.req.query('saved') !== undefined
    return c.html(<SettingsPage ctx={ctx} typed={asTyped(settings)} version={settings.version} isSaved={isSaved} />)
  })
  .post('/settings', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const form = readForm(settingsForm, c.get('body'), ctx.language)
    if (!form.ok) {
      const { version } = await schoolSettings(ctx)
      return c.html(
        <SettingsPage
          ctx={ctx}
          typed={form.typed}
          version={Number(form.typed.version ?? version)}
          problems={form.problems}
        />,
        422,
      )
    }
    const { version, ...settings } = form.values
    await changeSchoolSettings(ctx, settings, version)
    return c.redirect(`${pathsOf(ctx.school).settings}?saved`, 303)
  })

/** The saved settings as a form shows them. */
function asTyped(settings: SchoolSettings): Typed {
  const shown = Object.entries(settings).map(([name, value]) => [
    name,
    value === true ? 'yes' : value === false ? '' : String(value),
  ])
  return Object.fromEntries(shown)
}
