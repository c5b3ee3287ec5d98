import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import { whatHinders } from '../candidates/candidate.ts'
import { type Desk, readDesk } from '../candidates/exchange-queries.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import type { NoRoom } from '../explanations/no-room.ts'
import type { Price } from '../explanations/price-change.ts'
import type { Round } from '../round/round.ts'
import { readLastDraft } from '../round/round-queries.ts'
import { askThread } from '../thread/ask-thread.ts'
import { MOST_PLACES, type PairAct } from './desk-act.ts'
import { deskMark } from './desk-mark.ts'

export type Preview = {
  act: PairAct
  price: Price | null
  overrules: Hindrance | null
  /** Of a lock: to prefer the two might join them as well. */
  mayPrefer: boolean
  /** What makes room for it, where the mentor has none. */
  roomFirst: Extract<PairAct, { kind: 'capacity' }> | null
  /** How the desk stood when the price was asked. */
  seen: string
}

/** What the curator is told before the act: its price, if there is a draft to lose by it, and the rule it goes against. */
export async function previewOf(ctx: Context, round: Round, act: PairAct): Promise<Preview> {
  const desk = await readDesk(ctx, round)
  found(desk.exchange.participants.get(act.mentorId))
  if (act.kind !== 'capacity') found(desk.exchange.participants.get(act.menteeId))
  const last = await readLastDraft(ctx, round.id)
  const price = last ? await askThread(ctx, 'price', { desk, kept: last, act }) : null
  return {
    act,
    price,
    overrules: act.kind === 'lock' ? overruled(desk, act) : null,
    seen: deskMark(last?.draft, desk),
    mayPrefer: act.kind === 'lock' && (await askThread(ctx, 'mayPrefer', { desk, act })),
    roomFirst: act.kind === 'lock' && price?.kind === 'impossible' ? roomFor(desk, act.mentorId, price.why) : null,
  }
}

function roomFor({ exchange }: Desk, mentorId: string, why: NoRoom): Preview['roomFirst'] {
  const { places, load } = exchange.participants.get(mentorId)!
  const capacity = places + load + 1
  const isForPlaces = why === 'no-place' || why === 'places-elsewhere' || why === 'places-held'
  return isForPlaces && capacity <= MOST_PLACES ? { kind: 'capacity', mentorId, capacity } : null
}

function overruled({ exchange }: Desk, act: Extract<PairAct, { kind: 'lock' }>): Hindrance | null {
  const need = exchange.needs.find((one) => one.personId === act.menteeId && one.competenceId === act.competenceId)
  const offer = exchange.offers.find((one) => one.personId === act.mentorId && one.competenceId === act.competenceId)
  return need && offer ? whatHinders(exchange, need, offer) : null
}
