import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressed } from './compress.ts'

const page = '<p>Наставничество</p>'.repeat(200)
const app = new Hono()
  .use(compressed)
  .get('/page', (c) => c.html(page, 422, { 'Set-Cookie': 'a=b' }))
  .get('/small', (c) => c.html('<p>ok</p>'))
  .get('/font', (c) => c.body(page, 200, { 'Content-Type': 'font/woff2' }))
  .get('/gone', (c) => c.redirect('/page', 303))

const ask = (path: string, encodings: string) => app.request(path, { headers: { 'Accept-Encoding': encodings } })

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
])('%s is answered in %s', async (encodings, encoding, unpack) => {
  const answer = await ask('/page', encodings)
  expect(answer.status).toBe(422)
  expect(answer.headers.get('Set-Cookie')).toBe('a=b')
  expect(answer.headers.get('Content-Encoding')).toBe(encoding)
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
  const body = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('Content-Length')).toBe(String(body.length))
  expect(body.length).toBeLessThan(page.length / 10)
  expect(unpack(body).toString()).toBe(page)
})

test.each([
  ['/page', 'identity'],
  ['/page', ''],
  ['/small', 'gzip'],
  ['/font', 'gzip'],
  ['/gone', 'gzip'],
])('%s for «%s» stays as it is', async (path, encodings) => {
  const answer = await ask(path, encodings)
  expect(answer.headers.get('Content-Encoding')).toBeNull()
  expect(await answer.text()).toBe({ '/small': '<p>ok</p>', '/gone': '' }[path] ?? page)
})
