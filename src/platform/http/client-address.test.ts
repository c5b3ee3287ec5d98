import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const addressOf = async (socket: string, forwarded: string | undefined, trustProxy: boolean) => {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, trustProxy)))
  const env = { incoming: { socket: { remoteAddress: socket, remotePort: 1, remoteFamily: 'IPv4' } } }
  const headers: Record<string, string> = forwarded ? { 'X-Forwarded-For': forwarded } : {}
  return (await app.request('/', { headers }, env)).text()
}

test.each([
  ['192.0.2.7', undefined, false, '192.0.2.7'],
  ['::ffff:192.0.2.7', undefined, false, '192.0.2.7'],
  ['192.0.2.7', '203.0.113.9', false, '192.0.2.7'],
  ['127.0.0.1', '203.0.113.9, 198.51.100.4', true, '198.51.100.4'],
  ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2::/64'],
  ['2001:db8::1', undefined, false, '2001:db8:0:0::/64'],
  ['fe80::1%eth0', undefined, false, 'fe80:0:0:0::/64'],
])('%s with %s, proxy trusted %s: %s', async (socket, forwarded, trustProxy, address) => {
  expect(await addressOf(socket, forwarded, trustProxy)).toBe(address)
})
