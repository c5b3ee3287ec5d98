import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { version } from '../version.ts'

const patience = 2000

/**
 * `GET /`: 200 `{"status":"ok","database":"ok","version":"…"}`, or 503 naming the failing part. With little space
 * left the product still reads: 200 with `"space":"low"`.
 */
export function healthRoute(app: Database, isSpaceLow: () => boolean = () => false): Hono {
  return new Hono().get('/', async (c) => {
    c.header('Cache-Control', 'no-store')
    const database = await databaseState(app)
    const ok = database === 'ok'
    return c.json(
      { status: ok ? 'ok' : 'failing', database, ...(isSpaceLow() && { space: 'low' }), version },
      ok ? 200 : 503,
    )
  })
}

async function databaseState(app: Database): Promise<'ok' | 'unreachable'> {
  const asked = sql`select 1`.execute(app).then(
    () => 'ok' as const,
    () => 'unreachable' as const,
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'unreachable'>((done) => {
    timer = setTimeout(done, patience, 'unreachable')
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
