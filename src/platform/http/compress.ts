import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createMiddleware } from 'hono/factory'

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/** Below this a packet is a packet. */
const worthwhile = 1000
const texts = /^(text\/(html|css|plain|csv|calendar)|application\/(json|javascript)|image\/svg\+xml)\b/

/**
 * Compresses texts, off the event loop. Browsers take brotli over https only; in a school's plain network they take gzip. A form
 * token is new in every answer, so that the lengths of answers tell nothing of it.
 */
export const compressed = createMiddleware(async (c, next) => {
  await next()
  const { headers, status, body } = c.res
  if (!body || !texts.test(headers.get('Content-Type') ?? '') || headers.has('Content-Encoding')) return
  c.header('Vary', 'Accept-Encoding', { append: true })
  const encoding = accepted(c.req.header('Accept-Encoding') ?? '')
  if (!encoding || status === 206) return
  const plain = Buffer.from(await c.res.arrayBuffer())
  const isWorthwhile = plain.length >= worthwhile
  const packed = isWorthwhile ? await pack[encoding](plain) : plain
  const answer = new Response(new Uint8Array(packed), c.res)
  if (isWorthwhile) answer.headers.set('Content-Encoding', encoding)
  answer.headers.set('Content-Length', String(packed.length))
  c.res = undefined
  c.res = answer
})

const pack = {
  br: (plain: Buffer) =>
    inBrotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  gzip: (plain: Buffer) => inGzip(plain, { level: 6 }),
}

function accepted(header: string): keyof typeof pack | undefined {
  const named = header.split(',').map((one) => one.trim().toLowerCase())
  const takes = (name: string) =>
    named.some((one) => new RegExp(`^${name}(\\s*;\\s*q=(1|0\\.\\d*[1-9]).*)?$`).test(one))
  return (['br', 'gzip'] as const).find(takes)
}
