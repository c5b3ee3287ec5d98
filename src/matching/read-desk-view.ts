import type { Context } from '../platform/context.ts'
import { findCandidates } from './candidate.ts'
import type { DeskRule } from './desk-rule.ts'
import { handOf } from './desk-rule.ts'
import type { Draft, DraftPair } from './draft.ts'
import { pairsOf } from './draft.ts'
import { type Desk, deskRules, readDesk } from './exchange-queries.ts'
import type { Instead } from './instead-of-pair.ts'
import type { KeptDraft, Price } from './price-change.ts'
import type { Roster } from './roster.ts'
import { readRoster } from './roster-queries.ts'
import type { Round } from './round.ts'
import { isOpen } from './round.ts'
import { readCertificate, readDirections, readDraft } from './round-queries.ts'
import { askThread } from './thread/ask-thread.ts'
import { type WhyPair, whyPair } from './why-pair.ts'

/** What the desk shows: the last draft (or the one asked for), and why the pair that was chosen is so. */
export type DeskView = {
  round: Round
  roster: Roster
  rules: DeskRule[]
  draft: Draft | undefined
  pairs: DraftPair[]
  selected: { pair: DraftPair; why: Why } | undefined
}

/** `instead`: what other mentors would cost, where that was asked for; null where the facts have changed since. */
export type Why = { why: WhyPair; price: Price | null; reciprocity: number; instead: Instead[] | null | undefined }

export type Wish = { draft?: number | undefined; pair?: string | undefined; instead?: boolean }

export async function readDeskView(ctx: Context, round: Round, wish: Wish = {}): Promise<DeskView> {
  const roster = await readRoster(ctx)
  const draft = await readDraft(ctx, round.id, wish.draft)
  if (!draft) return { round, roster, rules: await deskRules(ctx, round.id), draft, pairs: [], selected: undefined }
  const directions = await readDirections(ctx, draft.id)
  const pairs = pairsOf(directions)
  const pair = pairs.find((one) => one.key === wish.pair)
  if (!pair) return { round, roster, rules: await deskRules(ctx, round.id), draft, pairs, selected: undefined }
  const desk = await readDesk(ctx, round)
  const kept = { draft, directions, certificate: await readCertificate(ctx, draft.id) }
  return {
    round,
    roster,
    rules: desk.rules,
    draft,
    pairs,
    selected: { pair, why: await whyOf(ctx, desk, kept, pair, wish.instead) },
  }
}

async function whyOf(ctx: Context, desk: Desk, kept: KeptDraft, pair: DraftPair, instead = false): Promise<Why> {
  const candidates = findCandidates(desk.exchange)
  const part = { kind: 'part', mentorId: pair.oneId, menteeId: pair.otherId } as const
  return {
    why: whyPair(desk, candidates, pair, kept.directions),
    price: isOpen(desk.round) ? await askThread(ctx, 'price', { desk, kept, act: part }) : null,
    instead: instead ? await askThread(ctx, 'instead', { desk, kept, pair }) : undefined,
    reciprocity: pair.kind === 'reciprocal' ? kept.draft.outcome.settings.reciprocity : 0,
  }
}

/** Which of the pairs are locked and which have declined, by their keys. */
export function marksOf(rules: readonly DeskRule[]) {
  const hand = handOf(rules)
  return {
    locked: new Set(hand.locks.map((one) => `${one.mentorId} ${one.menteeId} ${one.competenceId}`)),
    declined: hand.declined,
  }
}
