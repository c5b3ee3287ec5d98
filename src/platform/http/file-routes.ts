import { Hono } from 'hono'
import { readStoredFile } from '../files.ts'
import { isId } from '../ids.ts'
import { allow } from '../refusals.ts'
import { runsProgramme } from '../runs-programme.ts'
import type { SchoolEnv } from './environment.ts'
import { handOut } from './hand-out.ts'

/** Stored files are handed to whoever runs the programme, always as attachments. */
export const fileRoutes = new Hono<SchoolEnv>().get('/files/:id', async (c) => {
  const ctx = c.get('ctx')
  allow(runsProgramme(ctx.actor) && isId(c.req.param('id')))
  const file = await readStoredFile(ctx, c.req.param('id'))
  return c.body(new Uint8Array(file.content), 200, handOut(file.name, file.mediaType))
})
