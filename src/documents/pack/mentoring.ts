import type { EmploymentContract } from '../consent-values.ts'
import type { Paper } from '../journal/document.ts'
import type { MentoringPay } from '../mentoring-pay.ts'
import type { PairKind } from '../mentoring-terms.ts'
import type { PaperPerson } from '../paper-person.ts'
import type { PaperSchool } from '../paper-school.ts'
import type { PaperTerms, PayGround } from '../terms/paper-terms.ts'

/** One direction of help in an agreed or later pair; an exchange is two of these. */
export type Mentoring = {
  readonly pairId: string
  readonly state: string
  readonly kind: PairKind
  readonly startsOn: string
  readonly endsOn: string
  readonly mentorId: string
  readonly menteeId: string
  readonly directions: readonly string[]
}

/** A person of the papers with what an agreement needs to know of them. */
export type PackPerson = PaperPerson & {
  readonly contract: EmploymentContract
  readonly pay: MentoringPay | null
}

/** Everything the papers of a programme are written from. */
export type Pack = {
  readonly mentorings: readonly Mentoring[]
  /** Drafts and signed ones; cancelled papers count no more. */
  readonly papers: readonly Paper[]
  readonly people: ReadonlyMap<string, PackPerson>
  readonly school: PaperSchool
  readonly terms: PaperTerms & PayGround
}

/** The live paper of this kind that names the pair; of this mentor, where it is a mentor's paper. A signed one comes first. */
export function paperFor(
  papers: readonly Paper[],
  template: Paper['template'],
  { pairId, mentorId }: Pick<Mentoring, 'pairId' | 'mentorId'>,
): Paper | undefined {
  const fitting = papers.filter(
    (paper) =>
      paper.template === template &&
      paper.state !== 'cancelled' &&
      (paper.personId === null || paper.personId === mentorId) &&
      paper.pairIds.includes(pairId),
  )
  return fitting.find(({ state }) => state === 'signed') ?? fitting[0]
}
