import type { Context } from '../../platform/context.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { maySteerProgramme } from '../programme-permissions.ts'
import type { StageRow } from '../programme-queries.ts'
import { programmeWords } from '../words.ts'

type Props = { ctx: Context; stage: StageRow; problems?: Problems; typedDueOn?: string }

/** One stage: what it must give, what there is, its date. */
export function StagePage({ ctx, stage, problems, typedDueOn }: Props) {
  const t = programmeWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.names[stage.number - 1] ?? ''}
      section="programme"
      lead={t.stage(stage.number)}
      margin={
        <MarginNote title={t.result} source={<Law ctx={ctx} of="r-145" />}>
          <p>{t.outputs[stage.number - 1]}</p>
        </MarginNote>
      }
    >
      <h2>{t.evidence}</h2>
      {stage.evidence.length === 0 ? (
        <p class="quiet">{t.noEvidence}</p>
      ) : (
        <ul>
          {stage.evidence.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      {maySteerProgramme(ctx.actor) && (
        <Form ctx={ctx} action={pathsOf(ctx.school).stage(stage.number)} version={stage.version} problems={problems}>
          <TextField
            name="dueOn"
            label={t.dueOn}
            type="date"
            value={typedDueOn ?? stage.dueOn}
            problems={problems}
            short
            required
          />
          <CheckField name="isDone" label={t.markDone} checked={stage.doneOn !== null} />
          <div class="actions">
            <button class="button" type="submit">
              {uiWords(ctx.language).save}
            </button>
          </div>
        </Form>
      )}
    </Page>
  )
}
