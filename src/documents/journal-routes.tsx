import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { storeFile } from '../platform/files.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { handOut } from '../platform/http/hand-out.ts'
import { isId } from '../platform/ids.ts'
import { DOCX } from '../platform/media-types.ts'
import { allow } from '../platform/refusals.ts'
import { readScan } from '../platform/scan.ts'
import { pathsOf } from '../ui/paths.ts'
import {
  day,
  line,
  optionalDay,
  optionalLine,
  type Problems,
  readForm,
  several,
  typedIn,
  version,
} from '../ui/read-form.ts'
import { chooseOrderPairs } from './journal/choose-pairs.ts'
import { mayKeepPapers } from './journal/document-permissions.ts'
import { journalFilter, journalYears, listDocuments } from './journal/document-queries.ts'
import { numberDocument } from './journal/number-document.ts'
import { renderDocument } from './journal/render-document.ts'
import { renewDocument } from './journal/renew-document.ts'
import { type ManySigned, signDocument, signDocuments } from './journal/sign-documents.ts'
import { cancelDocument, undoSigning } from './journal/take-back.ts'
import { viewDocument } from './journal/view-document.ts'
import { journalWords } from './journal/words.ts'
import { viewPack } from './pack/view-pack.ts'
import { DocumentPage } from './screens/document-page.tsx'
import { JournalPage } from './screens/journal-page.tsx'
import { PackPage } from './screens/pack-page.tsx'

const detailsForm = z.object({ number: optionalLine(40), datedOn: optionalDay(), version: version() })
const signatureForm = detailsForm.extend({ earlyWhy: optionalLine(300) })
const signaturesForm = z.object({ document: several(z.uuid()), signedOn: day() })
const pairsForm = z.object({ pair: several(z.uuid()) })
const reasonForm = z.object({ why: line(500) })

/** The journal of documents, and one document of it. */
export const journalRoutes = new Hono<SchoolEnv>()
  .get('/documents/journal', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const { signed } = c.req.query()
    const said = signed ? journalWords(ctx.language).signedMany(Number(signed)) : undefined
    return c.html(await journalPage(ctx, c.req.query(), { said }))
  })
  // From the set: all consents and agreements; from the journal: those ticked.
  .post('/documents/signatures', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const body = c.get('body')
    const isFromJournal = body.from === 'journal'
    const { signed, problems } = await signMany(ctx, body, isFromJournal)
    const to = pathsOf(ctx.school)
    if (!hasProblems(problems))
      return c.redirect(`${isFromJournal ? to.documentJournal : to.documents}?signed=${signed}`, 303)
    if (isFromJournal) return c.html(await journalPage(ctx, {}, { problems }), 422)
    const typedSignedOn = typeof body.signedOn === 'string' ? body.signedOn : ''
    return c.html(
      <PackPage ctx={ctx} view={await viewPack(ctx)} problems={problems} typedSignedOn={typedSignedOn} />,
      422,
    )
  })
  .get('/documents/:id', async (c) => {
    const ctx = c.get('ctx')
    const view = await viewDocument(ctx, c.req.param('id'))
    const said = c.req.query('renewed') === undefined ? undefined : journalWords(ctx.language).renewed
    return c.html(<DocumentPage ctx={ctx} view={view} said={said} />)
  })
  .get('/documents/:id/file', async (c) => {
    const ctx = c.get('ctx')
    const { name, content } = await renderDocument(ctx, c.req.param('id'))
    return c.body(new Uint8Array(content), 200, handOut(name, DOCX))
  })
  .post('/documents/:id', async (c) => {
    const ctx = c.get('ctx')
    const id = idFor(ctx, c.req.param('id'))
    const form = readForm(detailsForm, c.get('body'), ctx.language)
    const problems = form.ok ? await numberDocument(ctx, id, form.values, form.values.version) : form.problems
    return answer(c, id, problems)
  })
  .post('/documents/:id/signature', async (c) => {
    const ctx = c.get('ctx')
    const id = idFor(ctx, c.req.param('id'))
    const body = c.get('body')
    const form = readForm(signatureForm, body, ctx.language)
    const scan = await readScan(body.scan)
    if (!form.ok || (scan && !scan.mediaType)) {
      const problems = form.ok ? { scan: journalWords(ctx.language).badScan } : form.problems
      return answer(c, id, problems)
    }
    const scanId = scan?.mediaType ? await storeFile(ctx, { ...scan, mediaType: scan.mediaType }) : null
    return answer(c, id, await signDocument(ctx, id, { ...form.values, scanId }))
  })
  .post('/documents/:id/renewal', async (c) => {
    const ctx = c.get('ctx')
    const id = idFor(ctx, c.req.param('id'))
    await renewDocument(ctx, id)
    return c.redirect(`${pathsOf(ctx.school).document(id)}?renewed`, 303)
  })
  .post('/documents/:id/pairs', async (c) => {
    const ctx = c.get('ctx')
    const id = idFor(ctx, c.req.param('id'))
    const form = readForm(pairsForm, c.get('body'), ctx.language)
    await chooseOrderPairs(ctx, id, form.ok ? form.values.pair : [])
    return c.redirect(pathsOf(ctx.school).document(id), 303)
  })
  .post('/documents/:id/unsigning', async (c) => {
    const ctx = c.get('ctx')
    const id = idFor(ctx, c.req.param('id'))
    await undoSigning(ctx, id)
    return c.redirect(pathsOf(ctx.school).document(id), 303)
  })
  .post('/documents/:id/cancellation', async (c) => {
    const ctx = c.get('ctx')
    const id = idFor(ctx, c.req.param('id'))
    const form = readForm(reasonForm, c.get('body'), ctx.language)
    if (!form.ok)
      return c.html(<DocumentPage ctx={ctx} view={await viewDocument(ctx, id)} cancelProblems={form.problems} />, 422)
    await cancelDocument(ctx, id, form.values.why)
    return c.redirect(pathsOf(ctx.school).document(id), 303)
  })

/** The id of an address, once it is clear that this actor may change papers at all. */
function idFor(ctx: Context, id: string): string {
  allow(mayKeepPapers(ctx.actor) && isId(id))
  return id
}

const hasProblems = (problems: Problems) => Object.keys(problems).length > 0

/** Back to the document; with problems, the same page and what was typed. */
async function answer(c: HonoContext<SchoolEnv>, id: string, problems: Problems): Promise<Response> {
  const ctx = c.get('ctx')
  if (!hasProblems(problems)) return c.redirect(pathsOf(ctx.school).document(id), 303)
  const view = await viewDocument(ctx, id)
  return c.html(<DocumentPage ctx={ctx} view={view} problems={problems} typed={typedIn(c.get('body'))} />, 422)
}

async function signMany(ctx: Context, body: Record<string, unknown>, areChosen: boolean): Promise<ManySigned> {
  const form = readForm(signaturesForm, body, ctx.language)
  if (!form.ok) return { signed: 0, problems: form.problems }
  const { document, signedOn } = form.values
  if (areChosen && document.length === 0)
    return { signed: 0, problems: { document: journalWords(ctx.language).nothingChosen } }
  return signDocuments(ctx, document, signedOn)
}

type JournalNote = { said?: string | undefined; problems?: Problems }

async function journalPage(ctx: Context, query: Record<string, string>, { said, problems }: JournalNote) {
  const filter = journalFilter(query)
  const { documents, hasMore } = await listDocuments(ctx, filter)
  const years = await journalYears(ctx)
  return (
    <JournalPage
      ctx={ctx}
      documents={documents}
      hasMore={hasMore}
      years={years}
      filter={filter}
      said={said}
      problems={problems}
    />
  )
}
