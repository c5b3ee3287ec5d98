import { inOrder } from '../platform/words.ts'
import type { MentoringPay } from './mentoring-pay.ts'
import type { PairKind } from './mentoring-terms.ts'
import { fullName, type PaperPerson } from './paper-person.ts'

/** One mentor, one mentee, what the one gives the other alone or in one group. An exchange is two of these. */
export type OrderedMentoring = {
  readonly mentor: PaperPerson
  readonly mentee: PaperPerson
  readonly directions: readonly string[]
  readonly kind: PairKind
  readonly groupId: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly pay: MentoringPay | null
  readonly consentOn: string | null
  readonly agreement: { readonly number: string | null; readonly datedOn: string | null }
}

/** By the mentor, then by the mentee. */
export function byMentor(one: OrderedMentoring, other: OrderedMentoring): number {
  const compare = (a: PaperPerson, b: PaperPerson) => inOrder(fullName(a), fullName(b)) || a.id.localeCompare(b.id)
  return compare(one.mentor, other.mentor) || compare(one.mentee, other.mentee)
}
