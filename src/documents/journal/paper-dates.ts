import { JOURNAL_TEMPLATES, type Paper } from './document.ts'

/** The start of a pair's work, as far as the rule of dates is concerned. */
export type PairStart = { readonly pairId: string; readonly startsOn: string }

/** Two papers of the same work whose dates contradict their order; `later` null: the work begins before the agreement. */
export type DateFault = {
  readonly earlier: Paper
  readonly later: Paper | null
  readonly startsOn: string | null
}

/**
 * Consent ≤ agreement ≤ order, and no work before its agreement (ст. 72 и 351.8 ТК: the work is done on the ground of a
 * consent and an agreement that stand). Papers without a date contradict nothing yet.
 */
export function dateFaults(paper: Paper, others: readonly Paper[], starts: readonly PairStart[]): DateFault[] {
  if (!paper.datedOn) return []
  const related = others.filter((other) => other.id !== paper.id && other.datedOn && areRelated(paper, other))
  const faults = related.flatMap((other): DateFault[] => {
    const [earlier, later] = rank(paper) < rank(other) ? [paper, other] : [other, paper]
    return rank(earlier) < rank(later) && earlier.datedOn! > later.datedOn! ? [{ earlier, later, startsOn: null }] : []
  })
  return [...faults, ...earlyStart(paper, starts)]
}

const rank = (paper: Paper) => JOURNAL_TEMPLATES.indexOf(paper.template)

/** Of the same pair, and of the same mentor where both are a mentor's papers. */
function areRelated(one: Paper, other: Paper): boolean {
  const isOfOnePerson = one.personId === null || other.personId === null || one.personId === other.personId
  return isOfOnePerson && one.pairIds.some((pairId) => other.pairIds.includes(pairId))
}

function earlyStart(paper: Paper, starts: readonly PairStart[]): DateFault[] {
  if (paper.template !== 'supplementary-agreement') return []
  const early = starts
    .filter(({ pairId, startsOn }) => paper.pairIds.includes(pairId) && startsOn < paper.datedOn!)
    .map(({ startsOn }) => startsOn)
    .sort()
  return early[0] ? [{ earlier: paper, later: null, startsOn: early[0] }] : []
}
