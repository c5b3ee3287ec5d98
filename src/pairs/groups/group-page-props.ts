import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Context } from '../../platform/context.ts'
import type { Named } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import type { Warning } from '../proposals/pair-warnings.ts'
import type { GroupView } from './group.ts'

export type GroupPageProps = {
  ctx: Context
  group: GroupView
  /** Whom the curator may add; nobody for others. */
  people: (Named & { id: string })[]
  /** What the reader stated in the diagnosis, and what their agreement will say, if they lead the group. */
  hours: number | null
  terms: AgreementTerms | null
  /** What the act that led here has done. */
  said?: string
  problems?: Problems
  warnings?: Warning[]
  typed?: Typed
}
