import { createHmac, timingSafeEqual } from 'node:crypto'
import type { VisitorContext } from './context.ts'
import { isId, newId } from './ids.ts'

/**
 * Every form carries one token that does two duties: it proves that the form came from this session (CSRF), and it
 * makes a second sending of the same form harmless (idempotency).
 */
export function formToken(secret: Buffer, sessionId: string | null): string {
  const id = newId()
  return `${id}.${seal(secret, id, sessionId)}`
}

const ofPages = new WeakMap<VisitorContext, string>()

/** One token for all forms of a page: what is obeyed once is a token with an address and a content. */
export function pageToken(ctx: VisitorContext): string {
  const token = ofPages.get(ctx) ?? formToken(ctx.installation.secret, ctx.sessionId)
  ofPages.set(ctx, token)
  return token
}

/** The token's id if the seal is this session's, else null. */
export function readFormToken(secret: Buffer, sessionId: string | null, token: unknown): string | null {
  if (typeof token !== 'string') return null
  const [id, sealed] = token.split('.')
  if (!id || !sealed || !isId(id)) return null
  const expected = Buffer.from(seal(secret, id, sessionId))
  const given = Buffer.from(sealed)
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null
}

const seal = (secret: Buffer, id: string, sessionId: string | null) =>
  createHmac('sha256', secret)
    .update(`${id}|${sessionId ?? 'visitor'}`)
    .digest('base64url')
