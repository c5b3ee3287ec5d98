import type { Lookout } from '../../platform/serve-tasks.ts'
import type { DeskAct } from '../desk-act.ts'
import type { Desk } from '../exchange-queries.ts'
import { type KeptDraft, priceOf } from '../price-change.ts'
import { solveDesk } from '../solve-desk.ts'

type AtDraft = { desk: Desk; kept: KeptDraft }

/** What the desk has reckoned in a thread: all of it from plain values, which are copied there and back. */
export const deskTasks = {
  draft: ({ desk, last }: { desk: Desk; last: KeptDraft | undefined }, lookout: Lookout) =>
    solveDesk(desk, last, lookout),
  price: ({ desk, kept, act }: AtDraft & { act: DeskAct }) => priceOf(desk, kept, act),
}
