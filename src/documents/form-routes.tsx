import { Hono } from 'hono'
import { z } from 'zod'
import { colleagueNames } from '../people/register/person-queries.ts'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { isId } from '../platform/ids.ts'
import { allow } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { optionalLine, type Problems, readForm, type Typed, version } from '../ui/read-form.ts'
import { nameFormsByRule, positionFormsByRule } from './case-forms/forms-by-rule.ts'
import { personForms, positionForms, positionsForms, staffForms } from './case-forms/forms-queries.ts'
import { keepNameForms, keepPositionForms } from './case-forms/keep-forms.ts'
import { mayKeepPapers } from './journal/document-permissions.ts'
import { readSchool } from './pack/pack-queries.ts'
import { fullName, genderOf } from './paper-person.ts'
import { CaseFormPage } from './screens/case-form-page.tsx'
import { FormsPage } from './screens/forms-page.tsx'
import { TermsPage } from './screens/terms-page.tsx'
import { changeTerms } from './terms/change-terms.ts'
import { termsForm } from './terms/terms-form.ts'

const casesForm = z.object({
  genitive: optionalLine(),
  dative: optionalLine(),
  accusative: optionalLine(),
  instrumental: optionalLine(),
  prepositional: optionalLine(),
  version: version(),
})

/** Case forms of names and positions, and the terms that all papers share. */
export const formRoutes = new Hono<SchoolEnv>()
  .get('/documents/forms', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const [people, positions] = [await staffForms(ctx), await positionsForms(ctx)]
    return c.html(
      <FormsPage ctx={ctx} people={people} positions={positions} isSaved={c.req.query('saved') !== undefined} />,
    )
  })
  .get('/documents/forms/people/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    return c.html(await namePage(ctx, c.req.param('id')))
  })
  .post('/documents/forms/people/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor) && isId(c.req.param('id')))
    const form = readForm(casesForm, c.get('body'), ctx.language)
    if (!form.ok) return c.html(await namePage(ctx, c.req.param('id'), form), 422)
    await keepNameForms(ctx, c.req.param('id'), form.values, form.values.version)
    return c.redirect(`${pathsOf(ctx.school).caseForms}?saved`, 303)
  })
  .get('/documents/forms/position', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    return c.html(await positionPage(ctx, c.req.query('position') ?? ''))
  })
  .post('/documents/forms/position', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const position = c.req.query('position') ?? ''
    const form = readForm(casesForm, c.get('body'), ctx.language)
    if (!form.ok) return c.html(await positionPage(ctx, position, form), 422)
    await keepPositionForms(ctx, position, form.values, form.values.version)
    return c.redirect(`${pathsOf(ctx.school).caseForms}?saved`, 303)
  })
  .get('/documents/terms', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const { terms, termsVersion } = await readSchool(ctx)
    return c.html(
      <TermsPage
        ctx={ctx}
        values={textsOf(terms)}
        version={termsVersion}
        colleagues={await colleagueNames(ctx)}
        isSaved={c.req.query('saved') !== undefined}
      />,
    )
  })
  .post('/documents/terms', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const form = readForm(termsForm, c.get('body'), ctx.language)
    if (!form.ok) {
      const { problems, typed } = form
      const colleagues = await colleagueNames(ctx)
      const opened = Number(typed.version) || 0
      return c.html(
        <TermsPage ctx={ctx} values={typed} version={opened} colleagues={colleagues} problems={problems} />,
        422,
      )
    }
    const { version: opened, ...terms } = form.values
    await changeTerms(ctx, terms, opened)
    return c.redirect(`${pathsOf(ctx.school).paperTerms}?saved`, 303)
  })

type Refused = { problems: Problems; typed: Typed }

async function namePage(ctx: Context, id: string, refused?: Refused) {
  const person = await personForms(ctx, id)
  const to = pathsOf(ctx.school)
  return (
    <CaseFormPage
      ctx={ctx}
      nominative={fullName(person)}
      action={to.nameForms(id)}
      version={person.version}
      byRule={nameFormsByRule(person)}
      values={refused?.typed ?? person.corrected}
      genderCard={genderOf(person) === null ? `${to.person(id)}/edit` : undefined}
      problems={refused?.problems}
    />
  )
}

async function positionPage(ctx: Context, position: string, refused?: Refused) {
  const known = await positionForms(ctx, position)
  return (
    <CaseFormPage
      ctx={ctx}
      nominative={position}
      action={pathsOf(ctx.school).positionForms(position)}
      version={known.version}
      byRule={positionFormsByRule(position)}
      values={refused?.typed ?? known.corrected}
      problems={refused?.problems}
    />
  )
}

/** The saved terms as the texts of their form. */
function textsOf(terms: object): Typed {
  return Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [name, value === null || value === false ? '' : String(value)]),
  )
}
