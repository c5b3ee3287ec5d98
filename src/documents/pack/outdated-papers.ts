import type { Paper } from '../journal/document.ts'
import type { Pack, PackPerson } from './mentoring.ts'

/** A signed consent or agreement that names somebody who has declined, was taken out, or goes on without the group since. */
export type OutdatedPaper = { readonly paper: Paper; readonly mentor: PackPerson | undefined }

export function outdatedPapers({ papers, people }: Pack): OutdatedPaper[] {
  return papers
    .filter(({ state, personId, goneIds = [] }) => state === 'signed' && personId !== null && goneIds.length > 0)
    .map((paper) => ({ paper, mentor: people.get(paper.personId ?? '') }))
}
