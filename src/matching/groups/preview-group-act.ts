import type { Context } from '../../platform/context.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import type { GroupAct } from '../desk/desk-act.ts'
import type { Round } from '../round/round.ts'
import { readLastDraft } from '../round/round-queries.ts'
import { askThread } from '../thread/ask-thread.ts'
import { type DraftGroup, groupsOf } from './draft-group.ts'
import type { GroupPrice } from './group-price.ts'

export type GroupPreview = { act: GroupAct; group: DraftGroup; price: GroupPrice }

/** What giving up a group, or a seat in it, would cost; undefined where the last draft has no such group. */
export async function previewGroupAct(ctx: Context, round: Round, act: GroupAct): Promise<GroupPreview | undefined> {
  const kept = await readLastDraft(ctx, round.id)
  const group = kept && groupsOf(kept.directions).find((one) => one.id === act.groupId)
  if (!kept || !group || (act.kind !== 'ungroup' && act.kind !== 'unseat')) return undefined
  const menteeId = act.kind === 'unseat' ? act.menteeId : undefined
  if (menteeId && !group.members.some((one) => one.menteeId === menteeId)) return undefined
  const desk = await readDesk(ctx, round)
  const change = { groupId: group.id, menteeId }
  return { act, group, price: await askThread(ctx, 'groupPrice', { desk, kept, change }) }
}
