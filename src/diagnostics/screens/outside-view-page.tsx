import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { Levels } from '../../ui/levels.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { fieldOf } from '../sheet/sheet-forms.ts'
import type { AnsweredBlock, Sheet } from '../sheet/sheet-queries.ts'

type Props = {
  ctx: Context
  sheet: Sheet
  blocks: AnsweredBlock[]
  typed?: Record<string, unknown>
  problems?: Problems
}

/** How the curator sees a person's levels, beside the person's own. */
export function OutsideViewPage({ ctx, sheet, blocks, typed, problems }: Props) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.outsideTitle}
      section="diagnosis"
      lead={t.outsideLead(shortName(sheet))}
      margin={
        <MarginNote title={t.outsideView}>
          <p>{t.outsideMargin}</p>
        </MarginNote>
      }
    >
      <p class="measure">{t.outsideHint}</p>
      <Form
        ctx={ctx}
        action={to.outsideView(sheet.diagnosisId, sheet.personId)}
        version={typed ? Number(typed.version) || 0 : sheet.outsideVersion}
        problems={problems}
        class="code-form"
      >
        {blocks.map((block) => (
          <fieldset class="code-block">
            <legend>{nameIn(block, ctx.language)}</legend>
            {block.items.map((item) => {
              const name = fieldOf.level(item.code)
              const value = typed ? String(typed[name] ?? '') : (item.outside ?? '')
              return (
                <div class={`code-row${problems?.[name] ? ' has-problem' : ''}`}>
                  <label for={name}>
                    <span class="code">{item.code}</span> {nameIn(item, ctx.language)}
                    {problems?.[name] && <span class="problem">{problems[name]}</span>}
                  </label>
                  {item.self.level !== null && <Levels level={item.self.level} language={ctx.language} />}
                  <input
                    class="cell"
                    id={name}
                    name={name}
                    value={String(value)}
                    inputmode="numeric"
                    maxlength={2}
                    autocomplete="off"
                    aria-invalid={problems?.[name] ? 'true' : undefined}
                  />
                </div>
              )
            })}
          </fieldset>
        ))}
        <div class="actions">
          <button class="button" type="submit">
            {uiWords(ctx.language).save}
          </button>
          <a class="button quiet-button" href={to.diagnosisPerson(sheet.diagnosisId, sheet.personId)}>
            {uiWords(ctx.language).cancel}
          </a>
        </div>
      </Form>
    </Page>
  )
}
