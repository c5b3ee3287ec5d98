import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { VisitorEnv } from './environment.ts'

/** Headers of every answer: nothing foreign loads, nothing frames us, inline only with this answer's nonce. */
export const secureHeaders = createMiddleware<VisitorEnv>(async (c, next) => {
  const nonce = randomBytes(16).toString('base64')
  c.set('nonce', nonce)
  await next()
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  // set on what is there: `c.header` would make the whole answer anew for each
  const { headers } = c.res
  headers.set('Content-Security-Policy', policy.join('; '))
  headers.set('X-Content-Type-Options', 'nosniff')
  // `no-referrer` would make the Origin of our own forms `null`
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
})
