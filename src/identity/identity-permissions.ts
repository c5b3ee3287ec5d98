import { runsProgramme } from '../platform/runs-programme.ts'

/** Whoever runs the programme invites people, gives roles and keeps the school's settings. */
export const mayKeepSchool = runsProgramme
