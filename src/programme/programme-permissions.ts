import { runsProgramme } from '../platform/runs-programme.ts'

/** Whoever runs the programme: the director, the coordinator, the curator. */
export const maySteerProgramme = runsProgramme
