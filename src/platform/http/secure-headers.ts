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
  c.header('Content-Security-Policy', policy.join('; '))
  c.header('X-Content-Type-Options', 'nosniff')
  // `no-referrer` would make the Origin of our own forms `null`
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
})
