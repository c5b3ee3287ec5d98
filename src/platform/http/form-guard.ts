import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { readFormToken } from '../form-token.ts'
import { claimForm, keepReceipt, releaseForm } from '../receipts.ts'
import { Malformed } from '../refusals.ts'
import type { SchoolEnv, VisitorEnv } from './environment.ts'

/** Demands that a visitor's POST carries a form token of this session, or of an earlier one of the same account. */
export const demandFormToken = createMiddleware<VisitorEnv>(async (c, next) => {
  if (c.req.method === 'POST') tokenOf(c.get('visitor'), c.get('body'))
  await next()
})

/**
 * Inside a school a form is obeyed once: a repeated sending is led to where the first one led. The same form with other
 * answers in it is another sending: a browser may show it again from its memory, token and all, after «back».
 */
export const obeyFormOnce = createMiddleware<SchoolEnv>(async (c, next) => {
  if (c.req.method !== 'POST') return next()
  const ctx = c.get('ctx')
  const token = sendingOf(tokenOf(ctx, c.get('body')), c.req.path, c.get('body'))
  const earlier = await claimForm(ctx, token)
  if (earlier !== null) return c.redirect(earlier || `/${ctx.school.slug}`, 303)
  await next()
  if (c.res.status === 303) await keepReceipt(ctx, token, c.res.headers.get('Location') ?? '')
  // a file was handed out and the page with its form stays: it may be sent again
  else if (c.res.headers.has('Content-Disposition')) await releaseForm(ctx, token)
})

function tokenOf(visitor: VisitorEnv['Variables']['visitor'], body: Record<string, unknown>): string {
  const token = readFormToken(visitor.installation.secret, visitor, body._form)
  if (!token) throw new Malformed('form token')
  return token
}

/** One token with one address and content, as an id: what a receipt is kept for. */
function sendingOf(token: string, path: string, body: Record<string, unknown>): string {
  const content = JSON.stringify([token, path, body], (_, value) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  )
  const digest = createHash('sha256').update(content).digest('hex')
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
