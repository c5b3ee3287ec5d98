import type { Context, VisitorContext } from '../context.ts'

/** What every route of the installation may read: the visitor's context, made by `visitor-transaction.ts`. */
export type VisitorEnv = {
  Variables: {
    nonce: string
    visitor: VisitorContext
    /** The parsed body of a POST. */
    body: Record<string, unknown>
    /** Set where a refused POST must still be written down (a failed sign-in counts as a try). */
    commitAnyway: boolean
  }
}

/** What every route inside a school may read besides. */
export type SchoolEnv = { Variables: VisitorEnv['Variables'] & { ctx: Context } }
