import type { Context, Frame } from '../platform/context.ts'
import { dayAndMonth } from '../platform/words.ts'
import { pathsOf } from './paths.ts'
import { uiWords } from './words.ts'

/**
 * The stage the school is in: the first that is not marked done and after which nothing has been shown yet. Work on a later
 * stage moves the ruler by itself; nobody has to tick the stages behind it.
 */
export function currentStage(frame: Frame): number | undefined {
  const furthest = Math.max(0, ...frame.stages.filter((stage) => stage.note).map((stage) => stage.number))
  return frame.stages.find((stage) => !stage.doneOn && stage.number >= furthest)?.number
}

/** Done, now, late or ahead. */
export function stageState(frame: Frame, number: number, today: string): 'done' | 'now' | 'late' | 'ahead' {
  const stage = frame.stages.find((one) => one.number === number)
  const current = currentStage(frame)
  if (stage?.doneOn || current === undefined || number < current) return 'done'
  if (number > current) return 'ahead'
  return stage && stage.dueOn < today ? 'late' : 'now'
}

/** The same object on every page: where the school is in the seven stages. */
export function StageRuler({ ctx }: { ctx: Context }) {
  const t = uiWords(ctx.language)
  const said = { done: t.stageDone, now: t.stageNow, late: t.stageLate, ahead: t.stageAhead }
  return (
    <nav aria-label={t.stages}>
      <ol class="ruler">
        {ctx.frame.stages.map((stage) => {
          const state = stageState(ctx.frame, stage.number, ctx.today)
          const current = state === 'now' || state === 'late'
          const name = `${stage.number} ${t.stageNames[stage.number - 1]}`
          const note = stage.note || dayAndMonth(stage.dueOn, ctx.language)
          return (
            <li class={current ? 'now-item' : undefined}>
              <a
                href={pathsOf(ctx.school).stage(stage.number)}
                class={`${state}${state === 'late' ? ' now' : ''}`}
                aria-label={`${name} ${note}, ${said[state]}`}
              >
                <span>{name}</span> <small>{note}</small>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
