import type { Context } from '../../platform/context.ts'
import { keyOf } from '../candidates/candidate.ts'
import { type Desk, deskRules, readDesk } from '../candidates/exchange-queries.ts'
import type { Draft, DraftPair } from '../draft/draft.ts'
import { pairsOf } from '../draft/draft.ts'
import { type Figures, figuresOf } from '../draft/figures.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { type EngagementStage, readStages, type Stages, stageOf } from '../engagement.ts'
import type { Instead } from '../explanations/instead-of-pair.ts'
import type { Price } from '../explanations/price-change.ts'
import { type WhyPair, whyPair } from '../explanations/why-pair.ts'
import { type DraftGroup, groupsOf } from '../groups/draft-group.ts'
import { type WhyGroup, whyGroup } from '../groups/why-group.ts'
import type { Roster } from '../round/roster.ts'
import { readRoster } from '../round/roster-queries.ts'
import type { Round } from '../round/round.ts'
import { isOpen } from '../round/round.ts'
import { draftNumbers, readCertificate, readDirections, readDraft } from '../round/round-queries.ts'
import { askThread } from '../thread/ask-thread.ts'
import type { DeskRule } from './desk-rule.ts'
import { handOf } from './desk-rule.ts'

/** What the desk shows: the last draft (or the one asked for), and why the pair that was chosen is so. */
export type DeskView = {
  round: Round
  roster: Roster
  rules: DeskRule[]
  draft: Draft | undefined
  pairs: DraftPair[]
  /** Of the draft. */
  figures: Figures | undefined
  selected: { pair: DraftPair; why: Why } | undefined
  groups: DraftGroup[]
  /** How far what stands has come. */
  stages: Stages
  selectedGroup: { group: DraftGroup; why: WhyGroup } | undefined
}

export type DeskOfDraft = DeskView & { draft: Draft; figures: Figures }

export const hasDraft = (view: DeskView): view is DeskOfDraft => view.draft !== undefined

/** `stands`: how far it has come, where it was proposed already, so that neither price is the curator's to pay here. `instead`: what other mentors would cost, where that was asked for; null where the facts have changed since. */
export type Why = {
  why: WhyPair
  price: Price | null
  stands: EngagementStage | undefined
  reciprocity: number
  instead: Instead[] | null | undefined
}

export type Wish = {
  draft?: number | undefined
  pair?: string | undefined
  instead?: boolean
  group?: string | undefined
}

export async function readDeskView(ctx: Context, round: Round, wish: Wish = {}): Promise<DeskView> {
  const roster = await readRoster(ctx)
  const draft = await readDraft(ctx, round.id, wish.draft)
  const nothing = {
    pairs: [],
    figures: undefined,
    selected: undefined,
    groups: [],
    stages: new Map(),
    selectedGroup: undefined,
  }
  if (!draft) return { round, roster, rules: await deskRules(ctx, round.id), draft, ...nothing }
  const directions = await readDirections(ctx, draft.id)
  const stages = await readStages(ctx, round.id)
  const pairs = pairsOf(directions)
  const groups = groupsOf(directions)
  const pair = pairs.find((one) => one.key === wish.pair)
  const group = groups.find((one) => one.id === wish.group)
  const figures = figuresOf(draft.outcome, directions)
  const shown = { round, roster, draft, pairs, groups, figures, stages }
  if (!pair && !group)
    return { ...shown, rules: await deskRules(ctx, round.id), selected: undefined, selectedGroup: undefined }
  const desk = await readDesk(ctx, round)
  const kept = { draft, directions, certificate: await readCertificate(ctx, draft.id) }
  const isLast = wish.draft === undefined || (await draftNumbers(ctx, round.id))[0] === draft.number
  const mayChange = isLast && isOpen(round)
  return {
    ...shown,
    rules: desk.rules,
    selected: pair && { pair, why: await whyOf(ctx, { desk, kept, mayChange, stages }, pair, wish.instead) },
    selectedGroup: group && { group, why: await whyOfGroup(ctx, { desk, kept, mayChange, stages }, group) },
  }
}

/** What a change would cost is asked of the last draft alone: only that can be changed. */
type Asked = { desk: Desk; kept: KeptDraft; mayChange: boolean; stages: Stages }

async function whyOf(
  ctx: Context,
  { desk, kept, mayChange, stages }: Asked,
  pair: DraftPair,
  instead = false,
): Promise<Why> {
  const stands = stageOf(stages, pair.directions)
  const part = { kind: 'part', mentorId: pair.oneId, menteeId: pair.otherId } as const
  return {
    why: whyPair(desk, pair, kept.directions),
    price: mayChange && !stands ? await askThread(ctx, 'price', { desk, kept, act: part }) : null,
    instead: instead && mayChange && !stands ? await askThread(ctx, 'instead', { desk, kept, pair }) : undefined,
    stands,
    reciprocity: pair.kind === 'reciprocal' ? kept.draft.outcome.settings.reciprocity : 0,
  }
}

async function whyOfGroup(ctx: Context, { desk, kept, mayChange }: Asked, group: DraftGroup): Promise<WhyGroup> {
  const groupId = group.id
  const isFree = mayChange && !group.isStanding && !desk.hand.lockedGroups.has(groupId)
  const change = { kind: 'ungroup', groupId } as const
  const why = whyGroup(desk, kept.directions, group)
  return { ...why, price: isFree ? await askThread(ctx, 'groupPrice', { desk, kept, change }) : null }
}

/** Which of the pairs are locked and which have declined, by their keys. */
export function marksOf(rules: readonly DeskRule[]) {
  const hand = handOf(rules)
  return {
    locked: new Set(hand.locks.map(keyOf)),
    lockedGroups: new Set(hand.lockedGroups.keys()),
    declined: hand.declined,
  }
}
