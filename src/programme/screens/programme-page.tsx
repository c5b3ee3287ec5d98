import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { stageState } from '../../ui/stage-ruler.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { uiWords } from '../../ui/words.ts'
import type { StageRow } from '../programme-queries.ts'
import { programmeWords } from '../words.ts'

const TONES = { done: 'good', now: 'active', late: 'bad', ahead: 'plain' } as const satisfies Record<string, Tone>

/** The seven stages on one page: where the school is, what each must give, what there is already. */
export function ProgrammePage({ ctx, stages }: { ctx: Context; stages: StageRow[] }) {
  const t = programmeWords(ctx.language)
  const ui = uiWords(ctx.language)
  const said = { done: ui.stageDone, now: ui.stageNow, late: ui.stageLate, ahead: ui.stageAhead }
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="programme"
      lead={t.lead(ctx.frame.schoolYear)}
      margin={
        <MarginNote title={t.marginTitle} source={<Law ctx={ctx} of="r-145" />}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      <div class="table-wrap">
        <table class="cards">
          <tbody>
            {stages.map((stage) => {
              const state = stageState(ctx.frame, stage.number, ctx.today)
              return (
                <tr>
                  <th scope="row">
                    <a href={pathsOf(ctx.school).stage(stage.number)}>
                      {stage.number}. {t.names[stage.number - 1]}
                    </a>
                    <small class="small quiet">{stage.evidence.join(' · ')}</small>
                  </th>
                  <td>
                    <Status tone={TONES[state]}>{said[state]}</Status>
                  </td>
                  <td class="nowrap" data-label={t.dueOn}>
                    {dayInWords(stage.doneOn ?? stage.dueOn, ctx.language)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
