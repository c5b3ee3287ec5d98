import type { VisitorContext } from '../../platform/context.ts'
import { allow } from '../../platform/refusals.ts'

/** Somebody who is signed in, whatever the school. */
export type Owner = { accountId: string; sessionId: string }

/** The account's page is only for whoever is signed in. */
export function ownerOf(visitor: VisitorContext): VisitorContext & Owner {
  const { accountId, sessionId } = visitor
  allow(accountId !== null && sessionId !== null)
  return { ...visitor, accountId: accountId!, sessionId: sessionId! }
}
