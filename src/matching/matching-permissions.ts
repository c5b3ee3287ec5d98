import { runsProgramme } from '../platform/runs-programme.ts'

/** Whoever runs the programme sits at the desk; a draft is nobody else's to see. */
export const maySteerMatching = runsProgramme
