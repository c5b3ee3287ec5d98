import type { Actor } from '../platform/context.ts'
import { runsProgramme } from '../platform/runs-programme.ts'

/** Whoever runs the programme keeps the catalogue. */
export const mayEditCatalogue = runsProgramme

/** Whoever runs the programme opens a diagnosis, reminds, enters paper sheets and sees every person's results. */
export const maySteerDiagnosis = runsProgramme

/** Everybody who is a person of the school answers about themselves. */
export const mayAnswer = (actor: Actor): boolean => actor.personId !== null

/** The map of the school without names is everybody's; the names behind a number are not. */
export const maySeeNames = runsProgramme

/** «Это увидит только куратор»: nobody else reads whom a person would rather not work with. */
export const maySeeAvoidances = (actor: Actor): boolean => actor.role === 'curator'
