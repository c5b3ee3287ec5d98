import type { Context as HonoContext } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Installation, Language, Tx, VisitorContext } from '../context.ts'
import { Malformed, ReadOnly } from '../refusals.ts'
import type { VisitorEnv } from './environment.ts'
import { demandSameOrigin } from './same-origin.ts'

/** Who is signed in by this cookie, if anybody; identity tells. */
export type FindVisitor = (
  tx: Tx,
  token: string,
  now: Date,
) => Promise<{ sessionId: string; accountId: string; language: Language } | null>

/** The session's token that the browser brought, if any. */
export type ReadToken = (c: HonoContext, trustProxy: boolean) => string | undefined

const BODY_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/

/**
 * One transaction a request: what a page shows is one snapshot, what an action writes is whole or nothing. A refused
 * POST (status 400 and above) is rolled back, so bad input changes nothing.
 */
export function visitorTransaction(installation: Installation, findVisitor: FindVisitor, readToken: ReadToken) {
  return createMiddleware<VisitorEnv>(async (c, next) => {
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (writes) {
      if (installation.isReadOnly()) throw new ReadOnly()
      demandSameOrigin(c, installation.config.publicUrl)
      if (!BODY_TYPES.test(c.req.header('Content-Type') ?? '')) throw new Malformed('content type')
      c.set('body', await c.req.parseBody({ all: true }))
    }
    const token = readToken(c, installation.config.trustProxy)
    const tx = await installation.db.startTransaction().execute()
    try {
      const now = installation.clock.now()
      const visitor = token ? await findVisitor(tx, token, now) : null
      c.set('visitor', {
        db: tx,
        installation,
        now,
        language: visitor?.language ?? (getCookie(c, 'language') === 'en' ? 'en' : 'ru'),
        sessionId: visitor?.sessionId ?? null,
        accountId: visitor?.accountId ?? null,
        nonce: c.get('nonce'),
        styles: getCookie(c, 'styles'),
      } satisfies VisitorContext)
      await next()
      const isGood = !c.error && (c.res.status < 400 || !writes)
      const keep = !installation.isReadOnly() && (isGood || c.get('commitAnyway'))
      await (keep ? tx.commit() : tx.rollback()).execute()
    } finally {
      if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
    }
  })
}
