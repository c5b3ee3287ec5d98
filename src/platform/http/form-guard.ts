import { createMiddleware } from 'hono/factory'
import { readFormToken } from '../form-token.ts'
import { claimForm, keepReceipt } from '../receipts.ts'
import { Malformed } from '../refusals.ts'
import type { SchoolEnv, VisitorEnv } from './environment.ts'

/** Demands that a visitor's POST carries a form token of this session. */
export const demandFormToken = createMiddleware<VisitorEnv>(async (c, next) => {
  if (c.req.method === 'POST') tokenOf(c.get('visitor'), c.get('body'))
  await next()
})

/** Inside a school a form is obeyed once: a repeated sending is led to where the first one led. */
export const obeyFormOnce = createMiddleware<SchoolEnv>(async (c, next) => {
  if (c.req.method !== 'POST') return next()
  const ctx = c.get('ctx')
  const token = tokenOf(ctx, c.get('body'))
  const earlier = await claimForm(ctx, token)
  if (earlier !== null) return c.redirect(earlier || `/${ctx.school.slug}`, 303)
  await next()
  if (c.res.status === 303) await keepReceipt(ctx, token, c.res.headers.get('Location') ?? '')
})

function tokenOf(visitor: VisitorEnv['Variables']['visitor'], body: Record<string, unknown>): string {
  const token = readFormToken(visitor.installation.secret, visitor.sessionId, body._form)
  if (!token) throw new Malformed('form token')
  return token
}
