import type { Context, Role, VisitorContext } from '../platform/context.ts'
import { enterSchool } from '../platform/context.ts'
import type { EventCatalogue, EventType } from '../platform/events.ts'
import { record } from '../platform/events.ts'
import { membershipsOf } from './school-queries.ts'

/**
 * Writes into the journal of every school that an account belongs to, or of one of them. The transaction is left in
 * the last: call it when everything else is done.
 */
export async function recordForAccount<T extends EventType>(
  visitor: VisitorContext,
  accountId: string,
  type: T,
  payload: (membershipId: string) => EventCatalogue[T],
  onlySchoolId?: string,
): Promise<void> {
  for (const { school, membershipId, role, personId } of await membershipsOf(visitor.db, accountId)) {
    if (onlySchoolId && school.id !== onlySchoolId) continue
    await enterSchool(visitor.db, school.id, accountId)
    const sessionId = visitor.sessionId ?? ''
    const ctx: Context = {
      ...visitor,
      accountId,
      sessionId,
      school,
      actor: { accountId, membershipId, role: role as Role, personId, name: '', sessionId },
      today: visitor.installation.clock.today(school.timeZone),
      frame: { schoolYear: '', programmeId: null, stages: [] },
    }
    await record(ctx, type, payload(membershipId))
  }
}
