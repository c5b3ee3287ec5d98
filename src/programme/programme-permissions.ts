import type { Actor } from '../platform/context.ts'

/** Whoever runs the programme: the director, the coordinator, the curator. */
export const maySteerProgramme = (actor: Actor): boolean => actor.role !== 'participant'
