import type { Context } from '../../platform/context.ts'
import type { Day } from '../../platform/days.ts'
import { record } from '../../platform/events.ts'
import { allow, found } from '../../platform/refusals.ts'
import { reportEvidence } from '../../programme/report-evidence.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import { pairsOf } from '../draft/draft.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from './lock-open-round.ts'
import { obstacleTo } from './publication.ts'
import { nameOf } from './roster.ts'
import { readRoster } from './roster-queries.ts'
import { readDirections, readDraft } from './round-queries.ts'
import { whatMayNotBe } from './still-possible.ts'

/**
 * Publishes the last draft as one act: everybody in it receives the proposal, and the desk is closed. Refused where the draft
 * speaks of people or pairs that may not be any more.
 */
export async function publishRound(
  ctx: Context,
  roundId: string,
  { number, startsOn, endsOn }: { number: number; startsOn: Day; endsOn: Day },
): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const round = await lockOpenRound(ctx, roundId)
  const refused = (say: Parameters<typeof refusedAtDesk>[2]) => refusedAtDesk(ctx, roundId, say)
  const draft = found(await readDraft(ctx, roundId))
  const directions = await readDirections(ctx, draft.id)
  const obstacle = obstacleTo(round, { draft, directions }, number)
  if (obstacle?.kind === 'old') throw refused((t) => t.newerDraft(draft.number))
  if (obstacle) throw refused((t) => t.nothingNew)
  const hindered = whatMayNotBe(await readDesk(ctx, round), directions)
  if (hindered?.kind === 'locks-clash') throw refused((t) => t.locksClash)
  if (hindered) {
    const roster = await readRoster(ctx)
    const two = `${nameOf(roster, hindered.mentorId)} — ${nameOf(roster, hindered.menteeId)}`
    throw refused((t) => t.draftIsStale(two))
  }
  await ctx.db
    .updateTable('matchingRound')
    .set({
      publishedAt: ctx.now,
      publishedBy: ctx.actor.membershipId,
      reopenedAt: null,
      version: round.version + 1,
    })
    .where('id', '=', roundId)
    .execute()
  const pairs = pairsOf(directions).length
  await record(ctx, 'ProposalsPublished', { roundId, draftId: draft.id, pairs, startsOn, endsOn })
  await reportEvidence(ctx, { stage: 5, kind: 'proposals', amount: pairs })
}
