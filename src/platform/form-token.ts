import { createHmac, timingSafeEqual } from 'node:crypto'
import type { VisitorContext } from './context.ts'
import { isId, newId } from './ids.ts'

/** Who holds a form: a session, and the account it belongs to; nobody has neither. */
type Holder = Pick<VisitorContext, 'sessionId' | 'accountId'>

/**
 * Every form carries one token that does two duties: it proves that the form came from this session (CSRF), and it
 * makes a second sending of the same form harmless (idempotency). The account is sealed in beside the session: a form
 * that outlived its session is still the same person's after signing in anew.
 */
export function formToken(secret: Buffer, sessionId: string | null, accountId: string | null = null): string {
  const id = newId()
  const seals = [
    seal(secret, id, sessionId ?? 'visitor'),
    ...(accountId ? [seal(secret, id, ofAccount(accountId))] : []),
  ]
  return [id, ...seals].join('.')
}

const ofPages = new WeakMap<VisitorContext, string>()

/** One token for all forms of a page: what is obeyed once is a token with an address and a content. */
export function pageToken(ctx: VisitorContext): string {
  const token = ofPages.get(ctx) ?? formToken(ctx.installation.secret, ctx.sessionId, ctx.accountId)
  ofPages.set(ctx, token)
  return token
}

/** The token's id if a seal of it is this session's, or this account's from an earlier session; else null. */
export function readFormToken(secret: Buffer, { sessionId, accountId }: Holder, token: unknown): string | null {
  const [id = '', ofSession = '', ofPerson = ''] = partsOf(token)
  if (!isId(id)) return null
  if (isSame(seal(secret, id, sessionId ?? 'visitor'), ofSession)) return id
  return accountId && isSame(seal(secret, id, ofAccount(accountId)), ofPerson) ? id : null
}

/** True for a token that some signed-in person was given, whoever that was. */
export function isOfSomebody(token: unknown): boolean {
  const [id = '', , ofPerson] = partsOf(token)
  return isId(id) && Boolean(ofPerson)
}

const partsOf = (token: unknown) => (typeof token === 'string' ? token.split('.') : [])
const ofAccount = (accountId: string) => `account ${accountId}`

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const seal = (secret: Buffer, id: string, holder: string) =>
  createHmac('sha256', secret).update(`${id}|${holder}`).digest('base64url')
