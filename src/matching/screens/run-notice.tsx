import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { asPercent } from '../explanations/explain-price.ts'
import type { Round } from '../round/round.ts'
import { isRunning, type Run } from '../runs/run.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; round: Round /** What the desk holds is from then. */; since?: Date | undefined }

/** Seconds after which a browser without script asks again how far the search is. */
export const refreshOf = ({ run }: Pick<Round, 'run'>): number | undefined => (isRunning(run) ? 2 : undefined)

/** How far the search behind the desk is, and what can be asked of it; or how the last one ended, if not well. */
export function RunNotice({ ctx, round, since }: Props) {
  const { run } = round
  const t = matchingWords(ctx.language)
  if (!run) return null
  if (isRunning(run)) return <Progress ctx={ctx} roundId={round.id} run={run} />
  if (run.state === 'finished' || (since && since > run.startedAt)) return null
  const said = run.kind === 'draft' ? t.endedRun : t.endedCount
  return <p class={run.state === 'cancelled' ? 'note' : 'note soon'}>{said[run.state as keyof typeof said]}</p>
}

function Progress({ ctx, roundId, run }: { ctx: Context; roundId: string; run: Run }) {
  const t = matchingWords(ctx.language)
  const seconds = Math.max(0, Math.round((ctx.now.getTime() - run.startedAt.getTime()) / 1000))
  return (
    <section class="sheet padded run" id="run" aria-labelledby="run-title">
      <h2 id="run-title">{t.runTitle[run.kind]}</h2>
      <p role="status">{phaseOf(ctx, run)}</p>
      <p class="quiet run-time">
        {t.runFor(seconds)} {t.mayLeave}
      </p>
      <progress aria-labelledby="run-title" max={run.progress.parts} value={run.progress.part} />
      {run.wish ? (
        <p>{run.wish === 'stop' ? t.stopping : t.cancelling}</p>
      ) : (
        <div class="actions">
          {run.kind === 'draft' && <Ending ctx={ctx} roundId={roundId} wish="stop" label={t.stopAndTake} />}
          <Ending ctx={ctx} roundId={roundId} wish="cancel" label={t.cancelRun} />
        </div>
      )}
    </section>
  )
}

function phaseOf({ language }: Context, { kind, progress }: Run): string {
  const t = matchingWords(language)
  if (kind !== 'draft') return t.ofParts(progress.part ?? 0, progress.parts ?? 0)
  const phase = progress.phase ? t.phases[progress.phase] : t.startingSearch
  if (progress.gap === undefined) return phase
  return `${phase} ${progress.gap > 0 ? t.bestSoFar(asPercent(progress.gap, language)) : t.bestSoFarProven}`
}

type EndingProps = { ctx: Context; roundId: string; wish: 'stop' | 'cancel'; label: string }

function Ending({ ctx, roundId, wish, label }: EndingProps) {
  return (
    <ActButton
      ctx={ctx}
      action={pathsOf(ctx.school).runEnding(roundId)}
      label={label}
      class={wish === 'stop' ? '' : 'quiet-button'}
      fields={{ wish }}
    />
  )
}
