import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { handOut } from '../platform/http/hand-out.ts'
import { isId } from '../platform/ids.ts'
import { XLSX } from '../platform/media-types.ts'
import { allow } from '../platform/refusals.ts'
import { pagingFrom } from '../ui/pager.tsx'
import { pathsOf } from '../ui/paths.ts'
import { countFrom, line, optionalNumber, optionalText, readForm, several, type Typed } from '../ui/read-form.ts'
import { isTickedAll } from '../ui/tick-all.tsx'
import { peopleListWords } from './people-list-words.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { addPerson } from './register/add-person.ts'
import { changeMany } from './register/change-many.ts'
import { changePerson } from './register/change-person.ts'
import { changeStatus } from './register/change-status.ts'
import { claimCard, mayClaimCard } from './register/claim-card.ts'
import { exportPeople } from './register/export-people.ts'
import { addOwnField, retireOwnField } from './register/own-field.ts'
import { PAY_FOR, PAY_UNITS, STATUSES } from './register/person.ts'
import { fieldsOf, personForm } from './register/person-form-schema.ts'
import {
  colleagueNames,
  countPeople,
  listPeople,
  ownFields,
  type PeopleFilter,
  type PersonRow,
  personStanding,
  readPerson,
} from './register/person-queries.ts'
import { OWN_FIELD_KINDS, OwnFieldsPage } from './screens/own-fields-page.tsx'
import { PeopleList } from './screens/people-list.tsx'
import { PersonFormPage } from './screens/person-form.tsx'
import { PersonPage } from './screens/person-page.tsx'

const statusForm = z.object({ person: several(z.uuid()), status: z.enum(STATUSES) })

const superiorForm = z.object({
  person: several(z.uuid()),
  superiorId: z.union([z.literal('').transform(() => null), z.uuid()]),
})

const payForm = z
  .object({
    person: several(z.uuid()),
    mentoringPay: optionalNumber(0, 1_000_000),
    mentoringPayUnit: z.enum(PAY_UNITS),
    mentoringPayFor: z.enum(PAY_FOR),
  })
  .refine(({ mentoringPay, mentoringPayUnit }) => mentoringPayUnit !== 'percent' || (mentoringPay ?? 0) <= 100)

const ownFieldForm = z.object({
  name: line(80),
  kind: z.enum(OWN_FIELD_KINDS),
  choices: optionalText(2000).transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
})

export const peopleRoutes = new Hono<SchoolEnv>()
  .get('/people', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const filter = filterOf(c)
    const [{ people, total }, counts] = [await listPeople(ctx, filter), await countPeople(ctx)]
    const changed = countFrom(c.req.query('changed'))
    const t = peopleListWords(ctx.language)
    const problems = { nobody: t.chooseSome, pay: t.badBulkPay }
    return c.html(
      <PeopleList
        ctx={ctx}
        isTicked={isTickedAll(c.req.query('ticked'))}
        colleagues={await colleagueNames(ctx)}
        problem={problems[c.req.query('wrong') as keyof typeof problems]}
        people={people}
        total={total}
        counts={counts}
        filter={filter}
        said={changed === undefined ? undefined : peopleListWords(ctx.language).changedCount(changed)}
      />,
    )
  })
  .get('/people/export', async (c) => {
    const ctx = c.get('ctx')
    const workbook = await exportPeople(ctx)
    const name = `${peopleListWords(ctx.language).exportName}-${ctx.today}.xlsx`
    return c.body(new Uint8Array(workbook), 200, handOut(name, XLSX))
  })
  .get('/people/new', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    return c.html(
      <PersonFormPage ctx={ctx} values={{}} colleagues={await colleagueNames(ctx)} own={await ownFields(ctx)} />,
    )
  })
  .get('/people/own-fields', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    return c.html(<OwnFieldsPage ctx={ctx} own={await ownFields(ctx)} />)
  })
  .post('/people/own-fields', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(ownFieldForm, c.get('body'), ctx.language)
    if (!form.ok)
      return c.html(
        <OwnFieldsPage ctx={ctx} own={await ownFields(ctx)} problems={form.problems} typed={form.typed} />,
        422,
      )
    await addOwnField(ctx, form.values)
    return c.redirect(pathsOf(ctx.school).ownFields, 303)
  })
  .post('/people/own-fields/:id/retirement', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor) && isId(c.req.param('id')))
    await retireOwnField(ctx, c.req.param('id'))
    return c.redirect(pathsOf(ctx.school).ownFields, 303)
  })
  .post('/people/status', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(statusForm, c.get('body'), ctx.language)
    if (!form.ok || form.values.person.length === 0)
      return c.redirect(`${pathsOf(ctx.school).people}?wrong=nobody`, 303)
    const changed = await changeStatus(ctx, form.values.person, form.values.status)
    return c.redirect(`${pathsOf(ctx.school).people}?status=all&changed=${changed}`, 303)
  })
  .post('/people/superior', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(superiorForm, c.get('body'), ctx.language)
    const { people } = pathsOf(ctx.school)
    if (!form.ok || form.values.person.length === 0) return c.redirect(`${people}?wrong=nobody`, 303)
    const { person, superiorId } = form.values
    return c.redirect(`${people}?changed=${await changeMany(ctx, person, { superiorId })}`, 303)
  })
  .post('/people/pay', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const form = readForm(payForm, c.get('body'), ctx.language)
    const { people } = pathsOf(ctx.school)
    if (!form.ok) return c.redirect(`${people}?wrong=pay`, 303)
    const { person, mentoringPay: sum, mentoringPayUnit, mentoringPayFor } = form.values
    if (person.length === 0) return c.redirect(`${people}?wrong=nobody`, 303)
    const pay =
      sum === null
        ? { mentoringPay: null, mentoringPayUnit: null, mentoringPayFor: null }
        : { mentoringPay: sum.toFixed(2), mentoringPayUnit, mentoringPayFor }
    return c.redirect(`${people}?changed=${await changeMany(ctx, person, pay)}`, 303)
  })
  .post('/people/own-card', async (c) => {
    const ctx = c.get('ctx')
    const person = String(c.get('body').person ?? '')
    allow(mayClaimCard(ctx.actor))
    if (isId(person)) await claimCard(ctx, person)
    return c.redirect(pathsOf(ctx.school).today, 303)
  })
  .post('/people', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const own = await ownFields(ctx)
    const form = readForm(personForm, c.get('body'), ctx.language)
    if (!form.ok)
      return c.html(
        <PersonFormPage
          ctx={ctx}
          values={form.typed}
          problems={form.problems}
          colleagues={await colleagueNames(ctx)}
          own={own}
        />,
        422,
      )
    const id = await addPerson(ctx, fieldsOf(form.values, c.get('body'), own))
    return c.redirect(pathsOf(ctx.school).person(id), 303)
  })
  .get('/people/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const person = await readPerson(ctx, c.req.param('id'))
    return c.html(
      <PersonPage
        ctx={ctx}
        person={person}
        standing={await personStanding(ctx, person.id)}
        own={await ownFields(ctx)}
      />,
    )
  })
  .get('/people/:id/edit', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const person = await readPerson(ctx, c.req.param('id'))
    return c.html(
      <PersonFormPage
        ctx={ctx}
        person={person}
        values={typedOf(person)}
        colleagues={await colleagueNames(ctx)}
        own={await ownFields(ctx)}
      />,
    )
  })
  .post('/people/:id/claim', async (c) => {
    const ctx = c.get('ctx')
    allow(mayClaimCard(ctx.actor) && isId(c.req.param('id')))
    await claimCard(ctx, c.req.param('id'))
    return c.redirect(pathsOf(ctx.school).person(c.req.param('id')), 303)
  })
  .post('/people/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const person = await readPerson(ctx, c.req.param('id'))
    const own = await ownFields(ctx)
    const form = readForm(personForm, c.get('body'), ctx.language)
    if (!form.ok)
      return c.html(
        <PersonFormPage
          ctx={ctx}
          person={person}
          values={form.typed}
          problems={form.problems}
          colleagues={await colleagueNames(ctx)}
          own={own}
        />,
        422,
      )
    await changePerson(ctx, person.id, fieldsOf(form.values, c.get('body'), own), form.values.version ?? 0)
    return c.redirect(pathsOf(ctx.school).person(person.id), 303)
  })

function filterOf(c: HonoContext<SchoolEnv>): PeopleFilter {
  const of = (name: string, otherwise = '') => c.req.query(name) ?? otherwise
  return {
    search: of('search').slice(0, 100),
    status: of('status', 'works'),
    category: of('category'),
    lacking: of('lacking'),
    sort: of('sort', 'name'),
    page: pagingFrom(c.req.query('page')),
  }
}

/** A saved card as the texts of its form. */
function typedOf(person: PersonRow): Typed {
  const { ownFields: own, subjects, ...fields } = person
  const texts = Object.entries(fields).map(([name, value]) => [name, value === null ? '' : String(value)])
  const ownTexts = Object.entries(own as Record<string, string>).map(([id, value]) => [`own.${id}`, value])
  return Object.fromEntries([...texts, ['subjects', subjects.join(', ')], ...ownTexts])
}
