import { Hono } from 'hono'
import { standingConsent } from '../people/consents/consent-queries.ts'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow, found } from '../platform/refusals.ts'
import { dayAndMonth } from '../platform/words.ts'
import { hasEvidence } from '../programme/programme-queries.ts'
import { pathsOf } from '../ui/paths.ts'
import { readForm } from '../ui/read-form.ts'
import { diagnosisState, takesAnswers } from './diagnosis/diagnosis.ts'
import { mayAnswer } from './diagnosis-permissions.ts'
import { avoidedBy, workingStaff } from './results/person-queries.ts'
import { BlockPage } from './screens/block-page.tsx'
import { BeginPage, ConsentFirst, NotNow, ThanksPage } from './screens/my-sheet-page.tsx'
import { SubmissionPage } from './screens/submission-page.tsx'
import { answerBlock } from './sheet/answer-block.ts'
import { blockProblems, lastPageProblems } from './sheet/clash-problems.ts'
import { lastPageMarks } from './sheet/join-last-page.ts'
import { asOpened, openedPage, openNow } from './sheet/opened-page.ts'
import { blockForm, listed, submissionForm, typedAnswers } from './sheet/sheet-forms.ts'
import { answersOf, currentSheet, liveBlocks, type Sheet } from './sheet/sheet-queries.ts'
import { savedValues, typedValues } from './sheet/sheet-values.ts'
import { sheetWords } from './sheet/sheet-words.ts'
import { submitSheet } from './sheet/submit-sheet.ts'

/** A person's own answers. */
export const sheetRoutes = new Hono<SchoolEnv>()
  .get('/diagnosis/mine', async (c) => {
    const ctx = c.get('ctx')
    const { sheet, refusal } = await ownSheet(ctx)
    if (!sheet) return c.html(refusal)
    const blocks = await answersOf(ctx, sheet.diagnosisId, sheet.personId)
    if (sheet.submittedAt) {
      const isProposed = await hasEvidence(ctx, 'proposals')
      return c.html(<ThanksPage {...{ ctx, sheet, blocks, isProposed }} />)
    }
    return c.html(<BeginPage ctx={ctx} sheet={sheet} blocks={liveBlocks(blocks)} />)
  })
  .get('/diagnosis/mine/blocks/:code', async (c) => {
    const ctx = c.get('ctx')
    const { sheet, refusal } = await openSheet(ctx)
    if (!sheet) return c.html(refusal)
    const blocks = liveBlocks(await answersOf(ctx, sheet.diagnosisId, sheet.personId))
    const block = found(blocks.find(({ code }) => code === c.req.param('code')))
    return c.html(<BlockPage ctx={ctx} sheet={sheet} blocks={blocks} block={block} />)
  })
  .post('/diagnosis/mine/blocks/:code', async (c) => {
    const ctx = c.get('ctx')
    allow(mayAnswer(ctx.actor))
    const sheet = found(await currentSheet(ctx, found(ctx.actor.personId)))
    const blocks = liveBlocks(await answersOf(ctx, sheet.diagnosisId, sheet.personId))
    const block = found(blocks.find(({ code }) => code === c.req.param('code')))
    const opened = openedPage(c.get('body'))
    const form = readForm(blockForm(block.items), c.get('body'), ctx.language)
    if (!form.ok) {
      const typed = typedAnswers(block.items, c.get('body'))
      const again = {
        ctx,
        sheet: asOpened(sheet, c.get('body')),
        blocks,
        block,
        typed,
        opened,
        problems: form.problems,
      }
      return c.html(<BlockPage {...again} />, 422)
    }
    const { diagnosisId } = sheet
    const clash = await answerBlock(ctx, { ...form.values, opened, diagnosisId, blockCode: block.code })
    if (clash) {
      const problems = blockProblems(ctx, clash)
      const again = { ctx, sheet, blocks, block: { ...block, items: clash.items }, typed: clash.answers, problems }
      return c.html(<BlockPage {...again} />, 409)
    }
    const next = blocks[blocks.indexOf(block) + 1]
    const to = pathsOf(ctx.school)
    return c.redirect(next ? to.mySheetBlock(next.code) : to.mySubmission, 303)
  })
  .get('/diagnosis/mine/submission', async (c) => {
    const ctx = c.get('ctx')
    const { sheet, refusal } = await openSheet(ctx)
    if (!sheet) return c.html(refusal)
    const { blocks, colleagues } = await lastPageOf(ctx, sheet)
    const foremost = blocks.flatMap((block) => block.items.filter((item) => item.self.isForemost)).map(({ id }) => id)
    const values = savedValues(sheet, await avoidedBy(ctx, sheet.personId))
    const opened = openNow(lastPageMarks({ ...values, foremost }))
    return c.html(<SubmissionPage {...{ ctx, sheet, blocks, colleagues, values, foremost, opened }} />)
  })
  .post('/diagnosis/mine/submission', async (c) => {
    const ctx = c.get('ctx')
    allow(mayAnswer(ctx.actor))
    const sheet = found(await currentSheet(ctx, found(ctx.actor.personId)))
    const { blocks, colleagues } = await lastPageOf(ctx, sheet)
    const items = blocks.flatMap((block) => block.items)
    const opened = openedPage(c.get('body'))
    const schema = submissionForm(
      items.filter((item) => item.self.wishes),
      colleagues.map(({ id }) => id),
      sheet.workingDays,
    )
    const form = readForm(schema, c.get('body'), ctx.language)
    const isEmpty = items.every((item) => item.self.level === null)
    if (!form.ok || isEmpty) {
      const problems = form.ok ? { foremost: sheetWords(ctx.language).nothingAnswered } : form.problems
      const typed = c.get('body')
      const again = { ctx, blocks, colleagues, values: typedValues(typed), foremost: listed(typed.foremost) }
      return c.html(
        <SubmissionPage {...again} sheet={asOpened(sheet, typed)} opened={opened ?? openNow({})} problems={problems} />,
        422,
      )
    }
    const clash = await submitSheet(ctx, { ...form.values, opened, diagnosisId: sheet.diagnosisId })
    if (clash) {
      const { said: values, saved } = clash
      const again = { ctx, sheet, blocks, colleagues, values, foremost: values.foremost }
      const problems = lastPageProblems(ctx, clash, { items, colleagues })
      return c.html(<SubmissionPage {...again} opened={openNow(lastPageMarks(saved))} problems={problems} />, 409)
    }
    return c.redirect(pathsOf(ctx.school).mySheet, 303)
  })

type OwnSheet = { sheet: Sheet; refusal?: undefined } | { sheet?: undefined; refusal: ReturnType<typeof NotNow> }

/** The sheet the visitor may read now, or the page that says why there is none. */
async function ownSheet(ctx: Context): Promise<OwnSheet> {
  const t = sheetWords(ctx.language)
  const say = (title: string, text: string): OwnSheet => ({
    refusal: (
      <NotNow ctx={ctx} title={title}>
        <p>{text}</p>
      </NotNow>
    ),
  })
  const { personId } = ctx.actor
  if (!personId) return say(t.nobodyTitle, t.nobodyText)
  const sheet = await currentSheet(ctx, personId)
  if (!sheet) return say(t.noneTitle, t.noneText)
  if (sheet.submittedAt) return { sheet }
  const state = diagnosisState(sheet, ctx.today)
  if (state === 'ahead') return say(t.aheadTitle(dayAndMonth(sheet.opensOn, ctx.language)), t.aheadText)
  if (state !== 'open') return say(t.overTitle, t.overText)
  if (!(await standingConsent(ctx, personId, 'personal-data'))) return { refusal: <ConsentFirst ctx={ctx} /> }
  return { sheet }
}

/** The sheet the visitor may write in now. */
async function openSheet(ctx: Context): Promise<OwnSheet> {
  const own = await ownSheet(ctx)
  if (!own.sheet?.submittedAt) return own
  const t = sheetWords(ctx.language)
  if (!takesAnswers(own.sheet, ctx.today, 'screen'))
    return {
      refusal: (
        <NotNow ctx={ctx} title={t.overTitle}>
          <p>{t.overText}</p>
        </NotNow>
      ),
    }
  if (await standingConsent(ctx, own.sheet.personId, 'personal-data')) return own
  return { refusal: <ConsentFirst ctx={ctx} /> }
}

async function lastPageOf(ctx: Context, sheet: Sheet) {
  const blocks = liveBlocks(await answersOf(ctx, sheet.diagnosisId, sheet.personId))
  const staff = await workingStaff(ctx)
  return { blocks, colleagues: staff.filter(({ id }) => id !== sheet.personId) }
}
