import type { Actor } from '../platform/context.ts'

/** Whoever runs the programme sits at the desk; a draft is nobody else's to see. */
export const maySteerMatching = (actor: Actor): boolean => actor.role !== 'participant'
