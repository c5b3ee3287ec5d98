import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/** Below this a packet is a packet. */
const worthwhile = 1000
/** Up to this, to hand a text over to another thread takes longer than to pack it. */
const small = 65_536
const texts = /^(text\/(html|css|javascript|plain|csv|calendar)|application\/json|image\/svg\+xml)\b/

/**
 * Compresses texts, large ones off the event loop. Browsers take brotli over https only; in a school's plain network they take
 * gzip. A form token is new in every answer, so that the lengths of answers tell nothing of it.
 */
export const compressed = createMiddleware(async (c, next) => {
  const encoding = accepted(c.req.header('Accept-Encoding') ?? '')
  c.html = packedPages(c, encoding)
  await next()
  const { headers, status } = c.res
  if (headers.has('Content-Length') || !texts.test(headers.get('Content-Type') ?? '') || !c.res.body) return
  headers.append('Vary', 'Accept-Encoding')
  if (!encoding || status === 206) return
  const { body, ...about } = await packed(Buffer.from(await c.res.arrayBuffer()), encoding)
  const answer = new Response(body, c.res)
  for (const [name, value] of Object.entries(about.headers)) answer.headers.set(name, value)
  c.res = undefined
  c.res = answer
})

/** Pages are packed as they are made: to take one back out of its answer costs as much as to write it. */
function packedPages(c: Context, encoding: Encoding | undefined): Context['html'] {
  const answer = async (page: unknown, status?: ContentfulStatusCode, more?: Record<string, string>) => {
    const { body, headers } = await packed(Buffer.from(String(await page)), encoding)
    const all = { ...more, ...headers, 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Accept-Encoding' }
    return c.body(body, status, all)
  }
  return answer as Context['html']
}

async function packed(plain: Buffer, encoding: Encoding | undefined) {
  const isPacked = encoding !== undefined && plain.length >= worthwhile
  const body = new Uint8Array(isPacked ? await pack[encoding](plain) : plain)
  const headers = { 'Content-Length': String(body.length), ...(isPacked && { 'Content-Encoding': encoding }) }
  return { body, headers }
}

const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }
const level = 4

const pack = {
  br: (plain: Buffer) => (plain.length <= small ? brotliCompressSync(plain, { params }) : inBrotli(plain, { params })),
  gzip: (plain: Buffer) => (plain.length <= small ? gzipSync(plain, { level }) : inGzip(plain, { level })),
}

type Encoding = keyof typeof pack

function accepted(header: string): Encoding | undefined {
  const named = header.split(',').map((one) => one.trim().toLowerCase())
  const takes = (name: string) =>
    named.some((one) => new RegExp(`^${name}(\\s*;\\s*q=(1|0\\.\\d*[1-9]).*)?$`).test(one))
  return (['br', 'gzip'] as const).find(takes)
}
