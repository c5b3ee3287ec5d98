import type { Context as HonoContext } from 'hono'
import type { VisitorEnv } from '../../platform/http/environment.ts'
import { deviceName } from '../device-name.ts'
import { type Opened, openSession } from '../open-session.ts'
import { keepSession, readSessionToken } from '../session-cookie.ts'

/** Opens a session in this browser in place of the one it had, and says whether the code is still owed. */
export async function beginSession(
  c: HonoContext<VisitorEnv>,
  { accountId, isOwnDevice }: { accountId: string; isOwnDevice: boolean },
): Promise<Opened['next']> {
  const visitor = c.get('visitor')
  const { trustProxy } = visitor.installation.config
  const device = deviceName(c.req.header('User-Agent'))
  const former = readSessionToken(c, trustProxy)
  const { token, keeping, next } = await openSession(visitor, { accountId, isOwnDevice, device, former })
  keepSession(c, token, keeping, trustProxy)
  return next
}
