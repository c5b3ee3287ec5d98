import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Draft, DraftPair } from '../draft.ts'
import type { Round } from '../round.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; round: Round; draft: Draft; pairs: DraftPair[] }

/** Publish, run again, add by hand. */
export function DeskTools({ ctx, round, draft, pairs }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const fresh = pairs.filter((pair) => pair.directions.some((one) => !one.isStanding)).length
  return (
    <div class="actions desk-tools">
      {fresh > 0 && (
        <a class="button" href={`${to.publication(round.id)}?draft=${draft.number}`}>
          {t.publish(fresh)}
        </a>
      )}
      <ActButton ctx={ctx} action={to.drafts(round.id)} label={t.runAgain} />
      <a class="button quiet-button" href={to.pairByHand(round.id)}>
        {t.byHand}
      </a>
    </div>
  )
}
