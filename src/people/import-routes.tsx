import { Hono } from 'hono'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { countFrom, type Problems } from '../ui/read-form.ts'
import { applyImport } from './apply-import.ts'
import { sayNote } from './import/note.ts'
import type { ReadOptions } from './import/read-staff-list.ts'
import { columnNames } from './import/staff-list.ts'
import { UnreadableFile } from './import/unreadable-file.ts'
import { candidateNames, listImports, readImport } from './import-queries.ts'
import { importScreenWords } from './import-screen-words.ts'
import { mayKeepRegister } from './person-permissions.ts'
import { ImportPreview } from './screens/import-preview.tsx'
import { ImportsPage } from './screens/imports-page.tsx'
import { rereadImport, type Source, startImport } from './start-import.ts'
import { undoImport } from './undo-import.ts'

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
      return c.redirect(pathsOf(ctx.school).import(await startImport(ctx, source)), 303)
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
    return c.html(await preview(ctx, c.req.param('id'), applied))
  })
  .post('/people/imports/:id/columns', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const { id } = await readImport(ctx, c.req.param('id'))
    try {
      await rereadImport(ctx, id, columnsIn(c.get('body')))
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
    const { id } = await readImport(ctx, c.req.param('id'))
    const body = c.get('body')
    const { added, changed } = await applyImport(ctx, id, (row) => String(body[`row.${row.row}`] ?? 'leave'))
    return c.redirect(`${pathsOf(ctx.school).import(id)}?added=${added}&changed=${changed}`, 303)
  })
  .post('/people/imports/:id/undoing', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepRegister(ctx.actor))
    const { id } = await readImport(ctx, c.req.param('id'))
    await undoImport(ctx, id)
    return c.redirect(pathsOf(ctx.school).import(id), 303)
  })

async function preview(ctx: Context, id: string, applied?: { added: number; changed: number }) {
  const found = await readImport(ctx, id)
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

function columnsIn(body: Record<string, unknown>): ReadOptions['columns'] {
  const chosen = columnNames
    .map((name) => [name, body[`column.${name}`]] as const)
    .filter(([, index]) => typeof index === 'string' && /^\d{1,4}$/.test(index))
  return Object.fromEntries(chosen.map(([name, index]) => [name, Number(index)]))
}
