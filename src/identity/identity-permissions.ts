import type { Actor } from '../platform/context.ts'

/** Whoever runs the programme invites people, gives roles and keeps the school's settings. */
export const mayKeepSchool = (actor: Actor): boolean => actor.role !== 'participant'
