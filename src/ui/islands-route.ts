import { Hono } from 'hono'
import { Missing } from '../platform/refusals.ts'
import { islandScript } from './islands.ts'

const YEAR = 365 * 24 * 3600

/** The scripts of the few pages that move. */
export const islandsRoute = new Hono().get('/:file', (c) => {
  const script = islandScript(c.req.param('file'))
  if (script === undefined) throw new Missing()
  return c.body(script, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': `public, max-age=${YEAR}, immutable`,
  })
})
