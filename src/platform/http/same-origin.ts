import type { Context as HonoContext } from 'hono'
import { Malformed } from '../refusals.ts'

/** Refuses a state change that did not come from one of our own pages, by what the browser itself says of it. */
export function demandSameOrigin(c: HonoContext, publicUrl: string | undefined): void {
  const site = c.req.header('Sec-Fetch-Site')
  if (site && site !== 'same-origin' && site !== 'none') throw new Malformed('cross-site')
  const origin = c.req.header('Origin')
  if (!origin) throw new Malformed('no Origin')
  const ours = [new URL(c.req.url).host, c.req.header('Host'), publicUrl && new URL(publicUrl).host]
  if (!URL.canParse(origin) || !ours.includes(new URL(origin).host)) throw new Malformed('foreign Origin')
}
