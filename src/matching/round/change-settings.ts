import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { asJson } from '../../platform/json.ts'
import { allow, found, sameVersion } from '../../platform/refusals.ts'
import { refusedAtDesk } from '../desk/refused-at-desk.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { isOpen, type RoundSettings } from './round.ts'
import { readRound } from './round-queries.ts'
import { settingsInWords } from './settings-in-words.ts'

/** Changes what a round is chosen by; the drafts made so far stay as they are. */
export async function changeSettings(
  ctx: Context,
  roundId: string,
  change: { settings: RoundSettings; version: number },
): Promise<void> {
  allow(maySteerMatching(ctx.actor))
  const round = found(await readRound(ctx, roundId, 'for update'))
  if (!isOpen(round)) throw refusedAtDesk(ctx, roundId, (t) => t.isPublished)
  sameVersion(round.version, change.version, () => {
    const saved = settingsInWords(round.settings, ctx.language)
    const typed = settingsInWords(change.settings, ctx.language)
    return saved.map((one, k) => ({ label: one.label, saved: one.value, typed: typed[k]!.value }))
  })
  await ctx.db
    .updateTable('matchingRound')
    .set({ settings: asJson(change.settings), version: round.version + 1 })
    .where('id', '=', roundId)
    .execute()
  await record(ctx, 'RoundSettingsChanged', { roundId })
}
