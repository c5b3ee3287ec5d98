import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import type { Colleague } from '../results/person-queries.ts'
import type { OpenedPage } from '../sheet/opened-page.ts'
import { fieldOf } from '../sheet/sheet-forms.ts'
import type { AnsweredBlock, AnsweredItem, Sheet } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'
import { SheetMargin } from './block-page.tsx'
import { LastPageFields, type LastPageValues, lastPageLabels } from './last-page-fields.tsx'
import { OpenedFields } from './opened-fields.tsx'

type Props = {
  ctx: Context
  sheet: Sheet
  blocks: AnsweredBlock[]
  /** What stands in each row, by the item's code. */
  codes: ReadonlyMap<string, string>
  values: LastPageValues
  colleagues: Colleague[] | null
  /** What the page was opened with. */
  opened: OpenedPage
  problems?: Problems
}

/** A paper sheet, typed in: one short code a row, Tab to the next. */
export function PaperSheetPage({ ctx, sheet, blocks, codes, values, colleagues, opened, problems }: Props) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={fullName(sheet)}
      section="diagnosis"
      lead={
        <>
          {t.paperTitle} · <a href={to.diagnosisOf(sheet.diagnosisId)}>{sheet.name}</a>
        </>
      }
      margin={<SheetMargin ctx={ctx} />}
    >
      {sheet.submittedAt && sheet.source === 'screen' && <p class="note soon">{t.paperOverScreen}</p>}
      <p class="measure" id="paper-hint">
        {t.paperHint}
      </p>
      <Form
        ctx={ctx}
        action={to.paperSheet(sheet.diagnosisId, sheet.personId)}
        version={sheet.version}
        problems={problems}
        labels={lastPageLabels(ctx.language)}
        class="code-form"
      >
        <OpenedFields opened={opened} />
        {blocks.map((block) => (
          <fieldset class="code-block">
            <legend>{nameIn(block, ctx.language)}</legend>
            {block.items.map((item) => (
              <CodeRow ctx={ctx} item={item} code={codes.get(item.code) ?? ''} problems={problems} />
            ))}
          </fieldset>
        ))}
        <fieldset class="code-rest">
          <legend>{sheetWords(ctx.language).lastTitle}</legend>
          <LastPageFields
            ctx={ctx}
            values={values}
            workingDays={sheet.workingDays}
            colleagues={colleagues}
            problems={problems}
          />
        </fieldset>
        <div class="actions">
          <button class="button" type="submit">
            {t.saveSheet}
          </button>
        </div>
      </Form>
    </Page>
  )
}

type RowProps = { ctx: Context; item: AnsweredItem; code: string; problems?: Problems }

function CodeRow({ ctx, item, code, problems }: RowProps) {
  const name = fieldOf.paper(item.code)
  const problem = problems?.[name]
  return (
    <div class={`code-row${problem ? ' has-problem' : ''}`}>
      <label for={name}>
        <span class="code">{item.code}</span> {nameIn(item, ctx.language)}
        {problem && <span class="problem">{problem}</span>}
      </label>
      <input
        class="cell"
        id={name}
        name={name}
        value={code}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxlength={8}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby="paper-hint"
      />
    </div>
  )
}
