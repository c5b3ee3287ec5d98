import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { STYLES, STYLES_NAME } from './styles.ts'

const YEAR = 365 * 24 * 3600

/** The styles for a browser to keep. Its cookie tells later pages that they need not carry them. */
export const stylesRoute = new Hono().get(`/${STYLES_NAME}.css`, (c) => {
  setCookie(c, 'styles', STYLES_NAME, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR })
  return c.body(STYLES, 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': `private, max-age=${YEAR}, immutable`,
  })
})
