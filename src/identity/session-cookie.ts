import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Keeping, TERMS } from './session.ts'

/** Browsers drop `__Host-` cookies on plain HTTP, which school networks use: a plain name stands in there. */
const SAFE = '__Host-vzaimno'
const PLAIN = 'vzaimno'

/** Both names, the safe one first. */
export const SESSION_COOKIES = [SAFE, PLAIN]

export function isHttps(c: HonoContext, trustProxy: boolean): boolean {
  return new URL(c.req.url).protocol === 'https:' || (trustProxy && c.req.header('X-Forwarded-Proto') === 'https')
}

/** True where somebody in the same network could listen: no https, and not the machine itself. */
export function isOpenLine(c: HonoContext, trustProxy: boolean): boolean {
  return !isHttps(c, trustProxy) && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(c.req.url).hostname)
}

/** The token this browser brought. A plain cookie is nothing over https: anybody in the network could have planted it. */
export function readSessionToken(c: HonoContext, trustProxy: boolean): string | undefined {
  return getCookie(c, isHttps(c, trustProxy) ? SAFE : PLAIN)
}

export function keepSession(c: HonoContext, token: string, keeping: Keeping, trustProxy: boolean): void {
  const secure = isHttps(c, trustProxy)
  const maxAge = keeping === 'own-device' ? TERMS[keeping].whole / 1000 : undefined
  setCookie(c, secure ? SAFE : PLAIN, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}

export function forgetSession(c: HonoContext, trustProxy: boolean): void {
  if (isHttps(c, trustProxy)) deleteCookie(c, SAFE, { path: '/', secure: true })
  deleteCookie(c, PLAIN, { path: '/' })
}
