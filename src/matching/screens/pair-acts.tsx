import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fieldsOf } from '../desk/desk-act.ts'
import type { Direction, DraftPair } from '../draft/draft.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; roundId: string; pair: DraftPair; locked: Direction[] }

/** What can be done with the chosen pair. */
export function PairActs({ ctx, roundId, pair, locked }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  if (pair.directions.every((one) => one.isStanding)) return null
  const part = { kind: 'part', mentorId: pair.oneId, menteeId: pair.otherId } as const
  const isWhole = locked.length === pair.directions.length
  return (
    <div class="pair-acts">
      <ActButton
        ctx={ctx}
        action={to.deskRules(roundId)}
        label={isWhole ? t.unlock : t.lock}
        class="quiet-button small-button"
        fields={{ kind: isWhole ? 'release' : 'keep', mentorId: pair.oneId, menteeId: pair.otherId }}
      />
      <a
        class="button quiet-button small-button"
        href={`${to.deskChange(roundId)}?${new URLSearchParams(fieldsOf(part))}`}
      >
        {t.part}
      </a>
    </div>
  )
}
