import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HonoContext } from 'hono'

/**
 * Where a request comes from, for counting tries: an IPv4 address, or the /64 network of an IPv6 one, which one
 * subscriber owns whole. `X-Forwarded-For` is believed only behind a proxy of one's own, and only the entry it added.
 */
export function clientAddress(c: HonoContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return network(forwarded || socketAddress(c))
}

/** Empty where there is no socket: a request made inside the process. */
function socketAddress(c: HonoContext): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
}

function network(address: string): string {
  const ip = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!ip.includes(':')) return ip
  const [head = '', tail = ''] = ip.toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = ip.includes('::') && tail ? tail.split(':') : []
  const zeros = ip.includes('::') ? Array(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return `${[...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
