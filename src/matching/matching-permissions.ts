import type { Actor } from '../platform/context.ts'

/** Whoever runs the programme sits at the desk; a draft is nobody else's to see. */
export const maySteerMatching = (actor: Actor): boolean => actor.role !== 'participant'

/** Whom somebody would rather not be paired with is told to the curator alone. */
export const mayKnowAvoidances = (actor: Actor): boolean => actor.role === 'curator'
