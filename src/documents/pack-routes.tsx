import { Hono } from 'hono'
import { z } from 'zod'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { handOut } from '../platform/http/hand-out.ts'
import { DOCX, XLSX } from '../platform/media-types.ts'
import { allow } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { readForm, several } from '../ui/read-form.ts'
import { groupListFile, groupListTable } from './group-list/group-list.ts'
import { orderPairs } from './journal/choose-pairs.ts'
import { mayKeepPapers } from './journal/document-permissions.ts'
import { documentsOf } from './journal/document-queries.ts'
import { archiveStream } from './pack/archive-stream.ts'
import { packEntries } from './pack/pack-archive.ts'
import { readPack } from './pack/pack-queries.ts'
import { tableOfParticipants } from './pack/participants.ts'
import { packFilter, viewPack } from './pack/view-pack.ts'
import { packWords } from './pack/words.ts'
import { writePack } from './pack/write-pack.ts'
import { personalDataSheets } from './personal-data-sheets.ts'
import { MyDocuments } from './screens/my-documents.tsx'
import { PackPage } from './screens/pack-page.tsx'

const peopleForm = z.object({ person: several(z.uuid()) })
const pairsForm = z.object({ pair: several(z.uuid()) })

/** The set of papers of the programme, and what is done with all of it at once. */
export const packRoutes = new Hono<SchoolEnv>()
  .get('/documents', async (c) => {
    const ctx = c.get('ctx')
    const view = await viewPack(ctx, packFilter(c.req.query()))
    const t = packWords(ctx.language)
    const { written, signed } = c.req.query()
    const said = written ? t.written(Number(written)) : signed && t.signedMany(Number(signed))
    return c.html(<PackPage ctx={ctx} view={view} said={said} />)
  })
  .post('/documents/pack', async (c) => {
    const ctx = c.get('ctx')
    const { written } = await writePack(ctx)
    return c.redirect(`${pathsOf(ctx.school).documents}?written=${written}`, 303)
  })
  .get('/documents/archive', async (c) => {
    const ctx = c.get('ctx')
    const entries = await packEntries(ctx, packFilter(c.req.query()))
    const name = `${packWords('ru').archiveName} ${ctx.today}.zip`
    return c.body(archiveStream(entries), 200, handOut(name, 'application/zip'))
  })
  .get('/documents/participants', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const table = await tableOfParticipants(await readPack(ctx))
    return c.body(new Uint8Array(table), 200, handOut(`${packWords('ru').tableName} ${ctx.today}.xlsx`, XLSX))
  })
  .get('/documents/groups.docx', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    return c.body(await groupListFile(ctx), 200, handOut(`${packWords('ru').groupsName} ${ctx.today}.docx`, DOCX))
  })
  .get('/documents/groups.xlsx', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    return c.body(await groupListTable(ctx), 200, handOut(`${packWords('ru').groupsName} ${ctx.today}.xlsx`, XLSX))
  })
  .post('/documents/orders', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const form = readForm(pairsForm, c.get('body'), ctx.language)
    const id = await orderPairs(ctx, form.ok ? form.values.pair : [])
    return c.redirect(pathsOf(ctx.school).document(id), 303)
  })
  .get('/documents/mine', async (c) => {
    const ctx = c.get('ctx')
    const documents = ctx.actor.personId ? await documentsOf(ctx, ctx.actor.personId) : []
    return c.html(<MyDocuments ctx={ctx} documents={documents} />)
  })
  // From the list of consents: the sheets of those ticked, or of everybody who has not signed.
  .post('/documents/personal-data-consents', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    const form = readForm(peopleForm, c.get('body'), ctx.language)
    const sheets = await personalDataSheets(ctx, form.ok ? form.values.person : [])
    return c.body(new Uint8Array(sheets), 200, handOut(`${packWords('ru').sheetsName}.docx`, DOCX))
  })
