import type { Lookout } from '../../platform/serve-tasks.ts'
import type { DeskAct } from '../desk-act.ts'
import type { DraftPair } from '../draft.ts'
import type { Desk } from '../exchange-queries.ts'
import { type GroupChange, groupPrice } from '../groups/group-price.ts'
import { insteadOf } from '../instead-of-pair.ts'
import { type KeptDraft, priceOf } from '../price-change.ts'
import { reciprocityEffect } from '../reciprocity-effect.ts'
import { solveDesk } from '../solve-desk.ts'
import { whatIsLacking } from '../what-is-lacking.ts'
import { whyNotThese } from '../why-not-these.ts'

type AtDraft = { desk: Desk; kept: KeptDraft }

/** What the desk has reckoned in a thread: all of it from plain values, which are copied there and back. */
export const deskTasks = {
  draft: ({ desk, last }: { desk: Desk; last: KeptDraft | undefined }, lookout: Lookout) =>
    solveDesk(desk, last, lookout),
  effect: ({ desk }: { desk: Desk }, lookout: Lookout) => reciprocityEffect(desk, lookout),
  lacking: ({ desk, kept }: AtDraft, lookout: Lookout) => whatIsLacking(desk, kept, lookout),
  price: ({ desk, kept, act }: AtDraft & { act: DeskAct }) => priceOf(desk, kept, act),
  groupPrice: ({ desk, kept, change }: AtDraft & { change: GroupChange }) => groupPrice(desk, kept, change),
  instead: ({ desk, kept, pair }: AtDraft & { pair: DraftPair }) => insteadOf(desk, kept, pair),
  whyNot: ({ desk, kept, two }: AtDraft & { two: { mentorId: string; menteeId: string } }) =>
    whyNotThese(desk, kept, two),
}
