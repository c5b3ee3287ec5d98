import { Hono } from 'hono'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { countFrom, type Problems } from '../ui/read-form.ts'
import { sayNote } from './import/note.ts'
import type { ReadOptions } from './import/read-staff-list.ts'
import { columnNames } from './import/staff-list.ts'
import { UnreadableFile } from './import/unreadable-file.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { ImportPreview } from './screens/import-preview.tsx'
import { ImportUnderWay } from './screens/import-under-way.tsx'
import { ImportsPage } from './screens/imports-page.tsx'
import { applyChosen, chooseRows } from './staff-import/apply-import.ts'
import { workLater } from './staff-import/import-jobs.ts'
import { READ_AT_ONCE_BYTES, WRITE_AT_ONCE } from './staff-import/import-progress.ts'
import { candidateNames, listImports, type ReadImport, readImport } from './staff-import/import-queries.ts'
import { importScreenWords } from './staff-import/import-screen-words.ts'
import { type ImportRow, type RowChoice, shownRows, usualChoice } from './staff-import/staff-import.ts'
import { receiveImport, rereadImport, type Source, startImport } from './staff-import/start-import.ts'
import { undoImport } from './staff-import/undo-import.ts'

export const importRoutes = new Hono<SchoolEnv>()
  .get('/people/imports', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    return c.html(<ImportsPage ctx={ctx} imports={await listImports(ctx)} />)
  })
  .post('/people/imports', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const source = await sourceOf(c.get('body'))
    const refuse = async (problems: Problems) =>
      c.html(
        <ImportsPage
          ctx={ctx}
          imports={await listImports(ctx)}
          problems={problems}
          pasted={source?.isPasted ? source.content.toString() : ''}
        />,
        422,
      )
    if (!source) return refuse({ file: importScreenWords(ctx.language).nothing })
    try {
      return c.redirect(pathsOf(ctx.school).import(await takeIn(ctx, source)), 303)
    } catch (error) {
      if (error instanceof UnreadableFile)
        return refuse({ [source.isPasted ? 'pasted' : 'file']: sayNote(error, ctx.language) })
      throw error
    }
  })
  .get('/people/imports/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const added = countFrom(c.req.query('added'))
    const applied = added === undefined ? undefined : { added, changed: countFrom(c.req.query('changed')) ?? 0 }
    const found = await readImport(ctx, c.req.param('id'))
    if (!isUnderWay(found.state)) return c.html(await preview(ctx, found, applied))
    // without a script the page asks again by itself
    c.header('Refresh', '2')
    return c.html(<ImportUnderWay ctx={ctx} found={found} />)
  })
  .post('/people/imports/:id/columns', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const { id } = await readImport(ctx, c.req.param('id'))
    try {
      const body = c.get('body')
      const sheet = typeof body.sheet === 'string' && body.sheet !== '' ? body.sheet : undefined
      await rereadImport(ctx, id, { columns: columnsIn(body), sheet })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      return c.html(
        <ImportsPage ctx={ctx} imports={await listImports(ctx)} problems={{ file: sayNote(error, ctx.language) }} />,
        422,
      )
    }
    return c.redirect(pathsOf(ctx.school).import(id), 303)
  })
  .post('/people/imports/:id/application', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const { id, rows } = await readImport(ctx, c.req.param('id'))
    const body = c.get('body')
    const chosen = await chooseRows(ctx, id, choiceIn(body, shownRows(rows)))
    if (chosen > WRITE_AT_ONCE) {
      await workLater(ctx, 'applying', id)
      return c.redirect(pathsOf(ctx.school).import(id), 303)
    }
    const { added, changed } = await applyChosen(ctx, id)
    return c.redirect(`${pathsOf(ctx.school).import(id)}?added=${added}&changed=${changed}`, 303)
  })
  .post('/people/imports/:id/undoing', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const { id } = await readImport(ctx, c.req.param('id'))
    await undoImport(ctx, id)
    return c.redirect(pathsOf(ctx.school).import(id), 303)
  })

const isUnderWay = (state: string) => state === 'reading' || state === 'applying'

/** A short list is read while the curator waits, a long one in the background. */
async function takeIn(ctx: Context, source: Source): Promise<string> {
  if (source.content.length <= READ_AT_ONCE_BYTES) return startImport(ctx, source)
  const id = await receiveImport(ctx, source)
  await workLater(ctx, 'reading', id)
  return id
}

async function preview(ctx: Context, found: ReadImport, applied?: { added: number; changed: number }) {
  const candidates = await candidateNames(
    ctx,
    found.rows.flatMap((row) => row.candidates),
  )
  return <ImportPreview ctx={ctx} found={found} candidates={candidates} applied={applied} />
}

async function sourceOf(body: Record<string, unknown>): Promise<Source | null> {
  const { file, pasted } = body
  if (file instanceof File && file.size > 0)
    return { fileName: file.name, content: Buffer.from(await file.arrayBuffer()), isPasted: false }
  if (typeof pasted === 'string' && pasted.trim() !== '')
    return { fileName: '', content: Buffer.from(pasted), isPasted: true }
  return null
}

/** What the form says of a row; of those that a long preview does not list one tick for the whole group says it. */
function choiceIn(body: Record<string, unknown>, shown: Set<number>) {
  return ({ row, verdict }: ImportRow): RowChoice => {
    if (shown.has(row)) return String(body[`row.${row}`] ?? 'leave')
    return body[`rest.${verdict}`] === undefined ? 'leave' : usualChoice(verdict)
  }
}

function columnsIn(body: Record<string, unknown>): ReadOptions['columns'] {
  const chosen = columnNames
    .map((name) => [name, body[`column.${name}`]] as const)
    .filter(([, index]) => typeof index === 'string' && /^\d{1,4}$/.test(index))
  return Object.fromEntries(chosen.map(([name, index]) => [name, Number(index)]))
}
