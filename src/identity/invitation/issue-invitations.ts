import type { Context, Role } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { localAddress } from '../../platform/public-address.ts'
import { allow } from '../../platform/refusals.ts'
import { paths } from '../../ui/paths.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import { sharedAccounts } from '../shared-accounts.ts'
import { INVITATION_DAYS } from './invitation.ts'
import { newInvitationCode } from './invitation-code.ts'
import { withdrawOpen } from './withdraw-invitations.ts'

export type IssuedInvitation = { personId: string; token: string; link: string }

type Options = { role?: Role; days?: number }

type Guest = { personId: string | null; membershipId: string | null; role: Role }

const DAY = 86_400_000

/**
 * Invites people of the register; earlier open invitations of theirs are withdrawn. Whoever has a sign-in already gets
 * a way back into it (a lost telephone, a forgotten password), in the role they have. Left out are strangers to the
 * register, and those whose sign-in opens another school too.
 */
export async function issueInvitations(
  ctx: Context,
  personIds: string[],
  { role = 'participant', days = INVITATION_DAYS }: Options = {},
): Promise<IssuedInvitation[]> {
  allow(mayKeepSchool(ctx.actor))
  const guests = await guestsAmong(ctx, personIds, role)
  const links = await writeInvitations(ctx, guests, days)
  return guests.map((guest, nth) => ({ personId: guest.personId!, ...links[nth]! }))
}

/** Invites somebody who is not in the register (yet) to a role. */
export async function inviteToRole(ctx: Context, role: Role): Promise<string> {
  allow(mayKeepSchool(ctx.actor))
  const [issued] = await writeInvitations(ctx, [{ personId: null, membershipId: null, role }], INVITATION_DAYS)
  return issued!.link
}

/** A way back for a member; null if their sign-in opens another school too. */
export async function inviteBack(
  ctx: Context,
  member: { membershipId: string; accountId: string; personId: string | null; role: Role },
): Promise<string | null> {
  allow(mayKeepSchool(ctx.actor))
  if ((await sharedAccounts(ctx.db, [member.accountId])).size > 0) return null
  const [issued] = await writeInvitations(ctx, [member], INVITATION_DAYS)
  return issued!.link
}

async function guestsAmong(ctx: Context, personIds: string[], role: Role): Promise<Guest[]> {
  if (personIds.length === 0) return []
  const known = await ctx.installation.register.namesOf(ctx.db, personIds)
  const members = await ctx.db
    .selectFrom('membership')
    .select(['id as membershipId', 'accountId', 'personId', 'role'])
    .where('personId', 'in', personIds)
    .where('endedAt', 'is', null)
    .execute()
  const memberOf = new Map(members.map((member) => [member.personId, member]))
  const shared = await sharedAccounts(
    ctx.db,
    members.map((one) => one.accountId),
  )
  return [...known.keys()]
    .map((personId) => ({ personId, member: memberOf.get(personId) }))
    .filter(({ member }) => !member || !shared.has(member.accountId))
    .map(({ personId, member }) => ({
      personId,
      membershipId: member?.membershipId ?? null,
      role: (member?.role as Role | undefined) ?? role,
    }))
}

async function writeInvitations(ctx: Context, guests: Guest[], days: number) {
  if (guests.length === 0) return []
  const expiresAt = new Date(ctx.now.getTime() + days * DAY)
  const { config } = ctx.installation
  const site = config.publicUrl ?? localAddress(config, config.port)
  await withdrawOpen(ctx, guests)
  const issued = guests.map((guest) => ({ ...guest, ...newInvitationCode() }))
  await ctx.db
    .insertInto('invitation')
    .values(
      issued.map(({ personId, membershipId, role, hash }) => ({
        schoolId: ctx.school.id,
        id: newId(),
        purpose: membershipId ? 'return' : 'join',
        personId,
        membershipId,
        role,
        tokenHash: hash,
        issuedBy: ctx.actor.membershipId,
        issuedAt: ctx.now,
        expiresAt,
      })),
    )
    .execute()
  await record(ctx, 'InvitationsIssued', {
    personIds: guests.flatMap((guest) => guest.personId ?? []),
    membershipIds: guests.flatMap((guest) => guest.membershipId ?? []),
    role: guests[0]!.role,
    expiresAt: expiresAt.toISOString(),
  })
  return issued.map(({ token }) => ({ token, link: site + paths.invitation(token) }))
}
