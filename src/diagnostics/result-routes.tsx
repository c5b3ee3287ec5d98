import { Hono, type Context as HonoContext } from 'hono'
import { standingConsent } from '../people/consents/consent-queries.ts'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { isId } from '../platform/ids.ts'
import { allow, found } from '../platform/refusals.ts'
import { Page } from '../ui/page.tsx'
import { pathsOf } from '../ui/paths.ts'
import { fullName } from '../ui/person-chip.tsx'
import { readBoth, readForm } from '../ui/read-form.ts'
import { findCompetence } from './catalogue/catalogue-queries.ts'
import { latestDiagnosis, listDiagnoses } from './diagnosis/diagnosis-queries.ts'
import { maySeeAvoidances, maySeeNames, maySteerDiagnosis } from './diagnosis-permissions.ts'
import { coverageMap, peopleBehind } from './results/coverage-queries.ts'
import { avoidedBy, workingStaff } from './results/person-queries.ts'
import { CoveragePage } from './screens/coverage-page.tsx'
import { OutsideViewPage } from './screens/outside-view-page.tsx'
import { PaperSheetPage } from './screens/paper-sheet-page.tsx'
import { PeopleBehindPage } from './screens/people-behind-page.tsx'
import { ConsentNote, PersonResultsPage } from './screens/person-results-page.tsx'
import { enterPaperSheet } from './sheet/enter-paper-sheet.ts'
import { asOpened, openedPage, openNow } from './sheet/opened-page.ts'
import { writePaperCode } from './sheet/paper-code.ts'
import { recordOutsideView } from './sheet/record-outside-view.ts'
import { fieldOf, outsideForm, paperRest, paperRows } from './sheet/sheet-forms.ts'
import { answersOf, findSheet, liveBlocks, type Sheet } from './sheet/sheet-queries.ts'
import { savedValues, typedValues } from './sheet/sheet-values.ts'

/** The school's map and each person's results; sheets typed in from paper and the outside view. */
export const resultRoutes = new Hono<SchoolEnv>()
  .get('/diagnosis/coverage', async (c) => {
    const ctx = c.get('ctx')
    const [latest] = await listDiagnoses(ctx)
    const blocks = latest ? await coverageMap(ctx, latest) : []
    const numbers = { answered: latest?.submitted ?? 0, invited: latest?.invited ?? 0 }
    return c.html(<CoveragePage ctx={ctx} diagnosis={latest ?? null} blocks={blocks} {...numbers} />)
  })
  .get('/diagnosis/coverage/:competence', async (c) => {
    const ctx = c.get('ctx')
    allow(maySeeNames(ctx.actor))
    const id = c.req.param('competence')
    const competence = found(isId(id) ? await findCompetence(ctx, id) : null)
    const diagnosis = found(await latestDiagnosis(ctx))
    const people = await peopleBehind(ctx, diagnosis, competence.id)
    return c.html(<PeopleBehindPage {...{ ctx, diagnosisId: diagnosis.id, competence, people }} />)
  })
  .get('/diagnosis/:id/people/:person', async (c) => {
    const { ctx, sheet } = await sheetIn(c)
    const blocks = await answersOf(ctx, sheet.diagnosisId, sheet.personId)
    const hasConsent = Boolean(await standingConsent(ctx, sheet.personId, 'personal-data'))
    const avoided = maySeeAvoidances(ctx.actor) ? await avoidedColleagues(ctx, sheet) : null
    return c.html(<PersonResultsPage {...{ ctx, sheet, blocks, hasConsent, avoided }} />)
  })
  .get('/diagnosis/:id/people/:person/paper', async (c) => {
    const { ctx, sheet } = await sheetIn(c)
    if (!(await standingConsent(ctx, sheet.personId, 'personal-data'))) return c.html(<NoConsent {...{ ctx, sheet }} />)
    const { blocks, colleagues } = await paperPageOf(ctx, sheet)
    const codes = new Map(
      blocks.flatMap((block) => block.items.map((item) => [item.code, writePaperCode(item.self)] as const)),
    )
    const values = savedValues(sheet, colleagues ? await avoidedBy(ctx, sheet.personId) : [])
    const opened = openNow({})
    return c.html(<PaperSheetPage {...{ ctx, sheet, blocks, colleagues, codes, values, opened }} />)
  })
  .post('/diagnosis/:id/people/:person/paper', async (c) => {
    const { ctx, sheet } = await sheetIn(c)
    const body = c.get('body')
    const opened = openedPage(body)
    const { blocks, colleagues } = await paperPageOf(ctx, sheet)
    const items = blocks.flatMap((block) => block.items)
    const staffIds = (colleagues ?? []).map(({ id }) => id)
    const form = readBoth(paperRows(items), paperRest(staffIds, sheet.workingDays), body, ctx.language)
    if (!form.ok) {
      const codes = new Map(items.map(({ code }) => [code, String(body[fieldOf.paper(code)] ?? '')]))
      const again = {
        ctx,
        sheet: asOpened(sheet, body),
        blocks,
        colleagues,
        codes,
        values: typedValues(body),
        problems: form.problems,
      }
      return c.html(<PaperSheetPage {...again} opened={opened ?? openNow({})} />, 422)
    }
    const { ownWords, colleagueLimit, hoursPerWeek, hardNoTimes, answers, version } = form.values
    const avoided = colleagues ? form.values.avoided : undefined
    const { diagnosisId, personId } = sheet
    const lastPage = { ownWords, colleagueLimit, hoursPerWeek, hardNoTimes, avoided }
    await enterPaperSheet(ctx, { diagnosisId, personId, ...lastPage, answers, version, page: opened?.page })
    return c.redirect(pathsOf(ctx.school).diagnosisPerson(diagnosisId, personId), 303)
  })
  .get('/diagnosis/:id/people/:person/outside', async (c) => {
    const { ctx, sheet } = await sheetIn(c)
    if (!(await standingConsent(ctx, sheet.personId, 'personal-data'))) return c.html(<NoConsent {...{ ctx, sheet }} />)
    const blocks = liveBlocks(await answersOf(ctx, sheet.diagnosisId, sheet.personId))
    return c.html(<OutsideViewPage ctx={ctx} sheet={sheet} blocks={blocks} />)
  })
  .post('/diagnosis/:id/people/:person/outside', async (c) => {
    const { ctx, sheet } = await sheetIn(c)
    const body = c.get('body')
    const blocks = liveBlocks(await answersOf(ctx, sheet.diagnosisId, sheet.personId))
    const form = readForm(outsideForm(blocks.flatMap((block) => block.items)), body, ctx.language)
    if (!form.ok)
      return c.html(<OutsideViewPage {...{ ctx, sheet, blocks, typed: body, problems: form.problems }} />, 422)
    const { diagnosisId, personId } = sheet
    await recordOutsideView(ctx, { diagnosisId, personId, ...form.values })
    return c.redirect(pathsOf(ctx.school).diagnosisPerson(diagnosisId, personId), 303)
  })

type Request = HonoContext<SchoolEnv, '/diagnosis/:id/people/:person'>

async function sheetIn(c: Request) {
  const ctx = c.get('ctx')
  allow(maySteerDiagnosis(ctx.actor))
  const [id, person] = [c.req.param('id'), c.req.param('person')]
  return { ctx, sheet: found(isId(id) && isId(person) ? await findSheet(ctx, id, person) : null) }
}

/** The question whom one would rather not work with is shown to whoever may read its answer. */
async function paperPageOf(ctx: Context, sheet: Sheet) {
  const blocks = liveBlocks(await answersOf(ctx, sheet.diagnosisId, sheet.personId))
  if (!maySeeAvoidances(ctx.actor)) return { blocks, colleagues: null }
  const staff = await workingStaff(ctx)
  return { blocks, colleagues: staff.filter(({ id }) => id !== sheet.personId) }
}

async function avoidedColleagues(ctx: Context, sheet: Sheet) {
  const ids = await avoidedBy(ctx, sheet.personId)
  if (ids.length === 0) return []
  return (await workingStaff(ctx)).filter(({ id }) => ids.includes(id))
}

function NoConsent({ ctx, sheet }: { ctx: Context; sheet: Sheet }) {
  return (
    <Page ctx={ctx} title={fullName(sheet)} section="diagnosis">
      <ConsentNote ctx={ctx} />
    </Page>
  )
}
