import type { EmploymentContract } from '../consent-values.ts'
import type { Paper } from '../journal/document.ts'
import type { MentoringPay } from '../mentoring-pay.ts'
import type { PairKind } from '../mentoring-terms.ts'
import type { PaperPerson } from '../paper-person.ts'
import type { PaperSchool } from '../paper-school.ts'
import type { PaperTerms, PayGround } from '../terms/paper-terms.ts'

/** One direction of help in an agreed or later pair; an exchange is two of these, so is help both alone and in a group. */
export type Mentoring = {
  readonly pairId: string
  readonly state: string
  readonly kind: PairKind
  readonly startsOn: string
  readonly endsOn: string
  readonly mentorId: string
  readonly menteeId: string
  readonly directions: readonly string[]
  /** The group in which this is taught; null where it is taught alone. */
  readonly groupId: string | null
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
  const fitting = (byPair(papers).get(`${template} ${pairId}`) ?? []).filter(
    ({ personId, state }) => state !== 'cancelled' && (personId === null || personId === mentorId),
  )
  return fitting.find(({ state }) => state === 'signed') ?? fitting[0]
}

const indexes = new WeakMap<readonly Paper[], Map<string, Paper[]>>()

/** The papers by kind and pair: each list is sorted into them once. */
function byPair(papers: readonly Paper[]): Map<string, Paper[]> {
  const known = indexes.get(papers)
  if (known) return known
  const index = new Map<string, Paper[]>()
  for (const paper of papers) {
    for (const pairId of paper.pairIds) {
      const key = `${paper.template} ${pairId}`
      index.set(key, [...(index.get(key) ?? []), paper])
    }
  }
  indexes.set(papers, index)
  return index
}
