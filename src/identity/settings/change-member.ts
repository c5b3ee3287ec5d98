import type { Context, Role } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, Conflicting, sameVersion } from '../../platform/refusals.ts'
import { runsProgramme } from '../../platform/runs-programme.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { endSessions } from '../end-sessions.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import { signInWords } from '../sign-in/words.ts'
import type { Member } from './member-queries.ts'
import { memberWords } from './member-words.ts'

export type MemberChange = { role: Role; personId: string | null; version: number }

/** Gives a member a role, and says who of the register they are. Another role ends every session of theirs. */
export async function changeMember(ctx: Context, member: Member, change: MemberChange): Promise<void> {
  allow(mayKeepSchool(ctx.actor))
  const roles = signInWords(ctx.language).roles
  const t = memberWords(ctx.language)
  sameVersion(member.version, change.version, () => [
    { label: t.role, saved: roles[member.role], typed: roles[change.role] },
    { label: t.person, saved: member.person ? shortName(member.person) : '', typed: change.personId ? t.chosen : '' },
  ])
  if (runsProgramme(member) && !runsProgramme(change)) await keepSomebodyInCharge(ctx, member.id)
  await updateMember(ctx, member, { role: change.role, personId: change.personId })
  if (member.role !== change.role) await endSessions(ctx, member.accountId, 'role')
  await record(ctx, 'MembershipChanged', { membershipId: member.id, role: change.role, ended: false })
}

/** Takes a member out of the school; what they wrote stays. */
export async function endMembership(ctx: Context, member: Member, version: number): Promise<void> {
  allow(mayKeepSchool(ctx.actor))
  sameVersion(member.version, version, () => [])
  if (runsProgramme(member)) await keepSomebodyInCharge(ctx, member.id)
  await updateMember(ctx, member, { endedAt: ctx.now })
  await endSessions(ctx, member.accountId, 'role')
  await record(ctx, 'MembershipChanged', { membershipId: member.id, role: member.role, ended: true })
}

async function updateMember(
  ctx: Context,
  member: Member,
  change: { role?: Role; personId?: string | null; endedAt?: Date },
): Promise<void> {
  const updated = await ctx.db
    .updateTable('membership')
    .set({ ...change, version: member.version + 1 })
    .where('id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw new Conflicting(memberWords(ctx.language).changedMeanwhile)
}

/** The school never stays without anybody who runs the programme, whoever leaves at the same moment. */
async function keepSomebodyInCharge(ctx: Context, exceptId: string): Promise<void> {
  const inCharge = await ctx.db
    .selectFrom('membership')
    .select('id')
    .where('endedAt', 'is', null)
    .where('role', '<>', 'participant')
    .orderBy('id')
    .forUpdate()
    .execute()
  if (!inCharge.some(({ id }) => id !== exceptId)) throw new Conflicting(memberWords(ctx.language).lastOne)
}
