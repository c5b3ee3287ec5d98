import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import type { GroupAct } from '../desk/desk-act.ts'
import { deskMark } from '../desk/desk-mark.ts'
import type { Round } from '../round/round.ts'
import { readLastDraft } from '../round/round-queries.ts'
import { askThread } from '../thread/ask-thread.ts'
import type { DraftGroup } from './draft-group.ts'
import type { GroupChange, GroupPrice } from './group-price.ts'
import { groupToChange } from './rule-on-group.ts'

/** `seen`: how the desk stood when the price was asked. */
export type GroupPreview = { act: GroupChange; group: DraftGroup; price: GroupPrice; seen: string }

/** What giving up a group, or a seat in it, or putting somebody in would cost. */
export async function previewGroupAct(ctx: Context, round: Round, act: GroupAct): Promise<GroupPreview> {
  const change = found(isPriced(act) ? act : null)
  const kept = found(await readLastDraft(ctx, round.id))
  const desk = await readDesk(ctx, round)
  const group = groupToChange(ctx, desk, kept.directions, change)
  const price = await askThread(ctx, 'groupPrice', { desk, kept, change })
  return { act: change, group, price, seen: deskMark(kept.draft, desk) }
}

const isPriced = (act: GroupAct): act is GroupChange => act.kind !== 'keep-group' && act.kind !== 'release-group'
