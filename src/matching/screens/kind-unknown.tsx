import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import type { DraftPair } from '../draft/draft.ts'
import { matchingWords } from '../words.ts'

/** Pairs to be proposed that bear no kind because nobody entered the experience of their people, and where to enter it. */
export function KindUnknown({ ctx, pairs }: { ctx: Context; pairs: DraftPair[] }) {
  const t = matchingWords(ctx.language)
  const isFresh = (pair: DraftPair) => pair.directions.some((one) => !one.isStanding)
  const unknown = pairs.filter((pair) => pair.kind === 'unknown' && isFresh(pair)).length
  if (unknown === 0) return null
  return (
    <p class="note">
      {t.kindUnknown(unknown)} <a href={pathsOf(ctx.school).people}>{t.toExperience}</a>
    </p>
  )
}
