import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { ungroupedKey } from '../desk/desk-rule.ts'
import { type Direction, inPlan } from '../draft/draft.ts'
import { type KeptDraft, planToAsk } from '../explanations/price-change.ts'
import { type DraftGroup, groupsOf } from './draft-group.ts'
import { formGroups } from './form-groups.ts'

/** What it costs to give up a group of the draft, or one seat in it. */
export type GroupPrice =
  | {
      kind: 'price'
      groups: { before: number; after: number }
      /** Left with neither pair nor group; left with their pair alone; who sits in a group then and did not before. */
      nowWithout: string[]
      nowPairOnly: string[]
      nowSeated: string[]
    }
  /** People, sheets or settings have changed since the draft. */
  | { kind: 'stale' }

export type GroupChange = { groupId: string; menteeId?: string | undefined }

/** Asked of the kept draft: its pairs stay, the groups are formed anew. Changes nothing. */
export function groupPrice(desk: Desk, kept: KeptDraft, { groupId, menteeId }: GroupChange): GroupPrice {
  const group = groupsOf(kept.directions).find((one) => one.id === groupId)
  const posed = tryToPose(desk)
  const plan = 'flaw' in posed ? undefined : planToAsk(posed, kept)
  if (!group || 'flaw' in posed || !plan) return { kind: 'stale' }
  const formed = formGroups(withoutGroup(desk, group, menteeId), posed, plan.chosen)
  const settled = desk.groups.flatMap((one) => one.directions)
  const after = [...settled, ...(formed?.groups ?? []).flatMap(({ base, joining }) => [...base, ...joining])]
  const seated = new Set(after.map((one) => one.menteeId))
  const sat = new Set(kept.directions.filter((one) => one.groupId !== null).map((one) => one.menteeId))
  const paired = new Set(inPlan(kept.directions).map((one) => one.menteeId))
  const unseated = [...sat].filter((id) => !seated.has(id))
  return {
    kind: 'price',
    groups: { before: groupsOf(kept.directions).length, after: desk.groups.length + (formed?.groups.length ?? 0) },
    nowWithout: unseated.filter((id) => !paired.has(id)),
    nowPairOnly: unseated.filter((id) => paired.has(id)),
    nowSeated: [...seated].filter((id) => !sat.has(id)),
  }
}

function withoutGroup(desk: Desk, { competenceId, leadIds }: DraftGroup, menteeId: string | undefined): Desk {
  const ungrouped = new Set(desk.hand.ungrouped)
  for (const mentorId of leadIds) ungrouped.add(ungroupedKey({ mentorId, competenceId, menteeId: menteeId ?? null }))
  return { ...desk, hand: { ...desk.hand, ungrouped } }
}

/** Who asks for the same and does not sit in the group: where they are instead. */
export type WhyGroup = { inAnother: string[]; paired: string[]; without: string[]; price: GroupPrice | null }

export function whoElseAsks(
  wanting: readonly string[],
  group: DraftGroup,
  directions: readonly Direction[],
): Omit<WhyGroup, 'price'> {
  const inside = new Set(group.members.map((one) => one.menteeId))
  const others = wanting.filter((id) => !inside.has(id))
  const sits = new Set(directions.filter((one) => one.groupId !== null).map((one) => one.menteeId))
  const helped = new Set(directions.map((one) => one.menteeId))
  return {
    inAnother: others.filter((id) => sits.has(id)),
    paired: others.filter((id) => !sits.has(id) && helped.has(id)),
    without: others.filter((id) => !helped.has(id)),
  }
}
