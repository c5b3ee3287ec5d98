import type { Summary } from './summary-queries.ts'

/** The one thing that moves the programme on; in the order of the mentoring year. */
export type NextStep =
  | { key: 'load-staff' | 'collect-consents' | 'open-diagnosis' | 'start-matching' | 'publish' | 'all-in-work' }
  | { key: 'await-diagnosis' | 'await-answers' | 'write-papers' | 'sign-papers'; number: number }

/** What comes next, by what there is already. */
export function nextStep(summary: Summary): NextStep {
  const { people, consents, diagnosis, round, pairs, papers } = summary
  if (people === 0) return { key: 'load-staff' }
  if (consents === 0) return { key: 'collect-consents' }
  if (!diagnosis) return { key: 'open-diagnosis' }
  if (!round && !diagnosis.isClosed && diagnosis.submitted < Math.ceil(consents * 0.9))
    return { key: 'await-diagnosis', number: consents - diagnosis.submitted }
  if (!round || round.drafts === 0) return { key: 'start-matching' }
  if (!round.isPublished && pairs.proposed + pairs.agreed + pairs.ordered === 0) return { key: 'publish' }
  if (pairs.proposed > 0) return { key: 'await-answers', number: pairs.proposed }
  if (pairs.agreed > 0 && papers.drafts === 0) return { key: 'write-papers', number: pairs.agreed }
  if (papers.drafts > 0) return { key: 'sign-papers', number: papers.drafts }
  return { key: 'all-in-work' }
}
