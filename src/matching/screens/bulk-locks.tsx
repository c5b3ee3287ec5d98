import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { DraftPair } from '../draft/draft.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; roundId: string; shown: DraftPair[]; isLocked: (pair: DraftPair) => boolean }

/** Locks every pair that the search has left, or lets them all go. */
export function BulkLocks({ ctx, roundId, shown, isLocked }: Props) {
  const t = matchingWords(ctx.language)
  const fresh = shown.filter((pair) => pair.directions.some((one) => !one.isStanding))
  const free = fresh.filter((pair) => !isLocked(pair))
  const pairs = free.length > 0 ? free : fresh
  if (pairs.length < 2) return null
  return (
    <Form ctx={ctx} action={pathsOf(ctx.school).deskLocks(roundId)} class="bulk-locks">
      {pairs.map((pair) => (
        <input type="hidden" name="pair" value={pair.key} />
      ))}
      {free.length === 0 && <input type="hidden" name="release" value="yes" />}
      <button class="link-button" type="submit">
        {free.length > 0 ? t.lockShown(pairs.length) : t.unlockShown(pairs.length)}
      </button>
    </Form>
  )
}
