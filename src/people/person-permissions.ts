import type { Actor } from '../platform/context.ts'

/** The register is kept by whoever runs the programme. */
export const mayKeepRegister = (actor: Actor): boolean => actor.role !== 'participant'
