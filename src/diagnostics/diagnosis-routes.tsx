import { Hono, type Context as HonoContext } from 'hono'
import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { handOut } from '../platform/http/hand-out.ts'
import { isId } from '../platform/ids.ts'
import { XLSX } from '../platform/media-types.ts'
import { allow, found } from '../platform/refusals.ts'
import { type Paging, pagingFrom } from '../ui/pager.tsx'
import { pathsOf } from '../ui/paths.ts'
import { readForm, type Typed } from '../ui/read-form.ts'
import { isTickedAll } from '../ui/tick-all.tsx'
import { readCatalogue } from './catalogue/catalogue-queries.ts'
import { changeDiagnosis } from './diagnosis/change-diagnosis.ts'
import { closeDiagnosis } from './diagnosis/close-diagnosis.ts'
import {
  countUninvited,
  findDiagnosis,
  invitedPeople,
  listDiagnoses,
  workingDaysOf,
} from './diagnosis/diagnosis-queries.ts'
import { diagnosisWords } from './diagnosis/diagnosis-words.ts'
import { invitePeople } from './diagnosis/invite-people.ts'
import { openDiagnosis } from './diagnosis/open-diagnosis.ts'
import { remindPeople } from './diagnosis/remind-people.ts'
import { writeDiagnosisTable } from './diagnosis/write-diagnosis-table.ts'
import { maySteerDiagnosis } from './diagnosis-permissions.ts'
import { workingStaff } from './results/person-queries.ts'
import { BlanksPage } from './screens/blanks-page.tsx'
import { DiagnosisList } from './screens/diagnosis-list.tsx'
import { DiagnosisPage } from './screens/diagnosis-page.tsx'
import { DiagnosisSettingsPage, NewDiagnosisPage, type SettingsValues } from './screens/diagnosis-settings.tsx'
import { FILTERS, type Filter } from './screens/invited-people.tsx'
import { diagnosisForm, listed, newDiagnosisForm } from './sheet/sheet-forms.ts'

/** Opening a diagnosis, watching it, reminding, printing blanks: for those who run the programme. */
export const diagnosisRoutes = new Hono<SchoolEnv>()
  .get('/diagnosis', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerDiagnosis(ctx.actor))
    return c.html(<DiagnosisList ctx={ctx} diagnoses={await listDiagnoses(ctx)} />)
  })
  .get('/diagnosis/new', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerDiagnosis(ctx.actor))
    const staff = await workingStaff(ctx)
    const page = { ctx, staff, values: usualSettings(ctx), who: 'everybody', chosen: [], sendsLetters: true }
    return c.html(<NewDiagnosisPage {...page} />)
  })
  .post('/diagnosis', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerDiagnosis(ctx.actor))
    const body = c.get('body')
    const staff = await workingStaff(ctx)
    const form = readForm(newDiagnosisForm(staff.map(({ id }) => id)), body, ctx.language)
    if (!form.ok) {
      const who = form.typed.who ?? 'everybody'
      const typed = { values: typedSettings(ctx, form.typed), who, sendsLetters: Boolean(body.sendsLetters) }
      const again = { ctx, staff, ...typed, chosen: listed(body.people), problems: form.problems }
      return c.html(<NewDiagnosisPage {...again} />, 422)
    }
    const { who, people, ...settings } = form.values
    const id = await openDiagnosis(ctx, { ...settings, people: who === 'everybody' ? who : people })
    return c.redirect(pathsOf(ctx.school).diagnosisOf(id), 303)
  })
  .get('/diagnosis/:id', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    const show = FILTERS.find((filter) => filter === c.req.query('show')) ?? 'all'
    return c.html(
      await progressPage(ctx, diagnosis, {
        filter: show,
        paging: pagingFrom(c.req.query('page')),
        isTicked: isTickedAll(c.req.query('ticked')),
      }),
    )
  })
  .get('/diagnosis/:id/settings', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    const { id, version } = diagnosis
    return c.html(<DiagnosisSettingsPage {...{ ctx, id, version, values: diagnosis }} />)
  })
  .post('/diagnosis/:id/settings', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    const { id, version } = diagnosis
    const form = readForm(diagnosisForm, c.get('body'), ctx.language)
    if (!form.ok) {
      const again = { ctx, id, version, values: typedSettings(ctx, form.typed), problems: form.problems }
      return c.html(<DiagnosisSettingsPage {...again} />, 422)
    }
    await changeDiagnosis(ctx, { ...form.values, id })
    return c.redirect(pathsOf(ctx.school).diagnosisOf(id), 303)
  })
  .post('/diagnosis/:id/closure', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    await closeDiagnosis(ctx, diagnosis.id, c.get('body').closed !== 'no')
    return c.redirect(pathsOf(ctx.school).diagnosisOf(diagnosis.id), 303)
  })
  .post('/diagnosis/:id/reminders', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    const chosen = listed(c.get('body').person).filter(isId)
    const people = c.get('body').everybody ? 'everybody' : chosen
    if (people.length === 0)
      return c.html(await progressPage(ctx, diagnosis, { problem: diagnosisWords(ctx.language).choosePeople }), 422)
    await remindPeople(ctx, diagnosis.id, people)
    return c.redirect(pathsOf(ctx.school).diagnosisOf(diagnosis.id), 303)
  })
  .post('/diagnosis/:id/invitations', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    await invitePeople(ctx, diagnosis.id, 'everybody', true)
    return c.redirect(pathsOf(ctx.school).diagnosisOf(diagnosis.id), 303)
  })
  .get('/diagnosis/:id/blanks', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    const chosen = c.req.queries('person') ?? []
    const invited = await invitedPeople(ctx, diagnosis.id)
    const people = invited.filter(({ id, submittedAt }) => (chosen.length > 0 ? chosen.includes(id) : !submittedAt))
    const blocks = (await readCatalogue(ctx))
      .filter((block) => !block.retiredAt)
      .map((block) => ({ ...block, items: block.items.filter((item) => !item.retiredAt) }))
    const workingDays = await workingDaysOf(ctx)
    return c.html(<BlanksPage {...{ ctx, diagnosis, people, blocks, workingDays }} />)
  })
  .get('/diagnosis/:id/table', async (c) => {
    const { ctx, diagnosis } = await diagnosisIn(c)
    const name = `${diagnosisWords(ctx.language).tableName} ${ctx.today}.xlsx`
    return c.body(new Uint8Array(await writeDiagnosisTable(ctx, diagnosis)), 200, handOut(name, XLSX))
  })

type Request = HonoContext<SchoolEnv, '/diagnosis/:id'>

async function diagnosisIn(c: Request) {
  const ctx = c.get('ctx')
  allow(maySteerDiagnosis(ctx.actor))
  const id = c.req.param('id')
  return { ctx, diagnosis: found(isId(id) ? await findDiagnosis(ctx, id) : null) }
}

type Found = Awaited<ReturnType<typeof diagnosisIn>>['diagnosis']

type Shown = { filter?: Filter; paging?: Paging; isTicked?: boolean; problem?: string }

async function progressPage(
  ctx: Context,
  diagnosis: Found,
  { filter = 'all', paging = 1, isTicked = false, problem }: Shown,
) {
  const people = await invitedPeople(ctx, diagnosis.id)
  const uninvited = await countUninvited(ctx, diagnosis.id)
  return <DiagnosisPage {...{ ctx, diagnosis, people, uninvited, filter, paging, isTicked, problem }} />
}

/** Two weeks from today, the usual rules (domain reference, 6.2). */
function usualSettings(ctx: Context): SettingsValues {
  return {
    name: diagnosisWords('ru').usualName(ctx.frame.schoolYear),
    opensOn: ctx.today,
    closesOn: addDays(ctx.today, 14),
    deficitUpTo: 1,
    deficitNeedsWish: true,
    strengthFrom: 3,
    strengthNeedsReadiness: true,
  }
}

function typedSettings(ctx: Context, typed: Typed): SettingsValues {
  const usual = usualSettings(ctx)
  return {
    name: typed.name ?? '',
    opensOn: typed.opensOn ?? '',
    closesOn: typed.closesOn ?? '',
    deficitUpTo: Number(typed.deficitUpTo ?? usual.deficitUpTo),
    deficitNeedsWish: Boolean(typed.deficitNeedsWish),
    strengthFrom: Number(typed.strengthFrom ?? usual.strengthFrom),
    strengthNeedsReadiness: Boolean(typed.strengthNeedsReadiness),
  }
}
