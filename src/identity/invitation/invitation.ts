import type { Role } from '../../platform/context.ts'

/** `join` makes a membership; `return` lets its holder in again. */
export type Purpose = 'join' | 'return'

export type InvitationState = 'open' | 'used' | 'withdrawn' | 'expired'

export type InvitationRow = { usedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

export function stateOf(invitation: InvitationRow, now: Date): InvitationState {
  if (invitation.usedAt) return 'used'
  if (invitation.withdrawnAt) return 'withdrawn'
  return invitation.expiresAt > now ? 'open' : 'expired'
}

/** A slip on paper may wait for its teacher so long. */
export const INVITATION_DAYS = 30

/** Whoever sees many people signs in with a password; a participant may simply stay on a device of their own. */
export const mayStayWithoutPassword = (role: Role): boolean => role === 'participant'
