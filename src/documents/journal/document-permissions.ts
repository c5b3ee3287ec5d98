import type { Actor } from '../../platform/context.ts'
import { runsProgramme } from '../../platform/runs-programme.ts'

/** Papers are written, numbered and signed for by whoever runs the programme. */
export const mayKeepPapers = runsProgramme

/** A mentor may read their own consents and agreements, and no other paper: an order names everybody. */
export const mayReadPaper = (actor: Actor, paper: { personId: string | null }): boolean =>
  mayKeepPapers(actor) || (paper.personId !== null && paper.personId === actor.personId)
