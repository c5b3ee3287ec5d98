import type { Lookout } from '../../platform/serve-tasks.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { PairAct } from '../desk/desk-act.ts'
import { mayPrefer } from '../desk/may-prefer.ts'
import { solveDesk } from '../desk/solve-desk.ts'
import type { DraftPair } from '../draft/draft.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { reciprocityEffect } from '../draft/reciprocity-effect.ts'
import { insteadOf } from '../explanations/instead-of-pair.ts'
import { priceOf } from '../explanations/price-change.ts'
import { whatIsLacking } from '../explanations/what-is-lacking.ts'
import { whyNotThese } from '../explanations/why-not-these.ts'
import { type GroupChange, groupPrice } from '../groups/group-price.ts'
import { rehearse } from './rehearse.ts'

type AtDraft = { desk: Desk; kept: KeptDraft }

/** What the desk has reckoned in a thread: all of it from plain values, which are copied there and back. */
export const deskTasks = {
  draft: ({ desk, last }: { desk: Desk; last: KeptDraft | undefined }, lookout: Lookout) =>
    solveDesk(desk, last, lookout),
  effect: ({ desk, last }: { desk: Desk; last: KeptDraft | undefined }, lookout: Lookout) =>
    reciprocityEffect(desk, last, lookout),
  lacking: ({ desk, kept }: AtDraft, lookout: Lookout) => whatIsLacking(desk, kept, lookout),
  price: ({ desk, kept, act }: AtDraft & { act: PairAct }) => priceOf(desk, kept, act),
  mayPrefer: ({ desk, act }: { desk: Desk; act: Extract<PairAct, { menteeId: string }> }) => mayPrefer(desk, act),
  groupPrice: ({ desk, kept, change }: AtDraft & { change: GroupChange }) => groupPrice(desk, kept, change),
  instead: ({ desk, kept, pair }: AtDraft & { pair: DraftPair }) => insteadOf(desk, kept, pair),
  whyNot: ({ desk, kept, two }: AtDraft & { two: { mentorId: string; menteeId: string } }) =>
    whyNotThese(desk, kept, two),
  rehearse,
}
