import type { Context } from '../../platform/context.ts'
import { CheckGroup } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import type { Colleague } from '../results/person-queries.ts'
import type { OpenedPage } from '../sheet/opened-page.ts'
import type { AnsweredBlock, Sheet } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'
import { SheetMargin } from './block-page.tsx'
import { LastPageFields, type LastPageValues, lastPageLabels } from './last-page-fields.tsx'
import { OpenedFields } from './opened-fields.tsx'
import { SheetSteps } from './sheet-steps.tsx'

type Props = {
  ctx: Context
  sheet: Sheet
  blocks: AnsweredBlock[]
  colleagues: Colleague[]
  values: LastPageValues
  foremost: readonly string[]
  /** What the page was opened with. */
  opened: OpenedPage
  problems?: Problems
}

/** The last page: what matters most, the conditions, and «готово». */
export function SubmissionPage({ ctx, sheet, blocks, colleagues, values, foremost, opened, problems }: Props) {
  const t = sheetWords(ctx.language)
  const to = pathsOf(ctx.school)
  const wishes = blocks.flatMap((block) => block.items).filter((item) => item.self.wishes)
  const last = blocks.at(-1)
  return (
    <Page
      ctx={ctx}
      title={t.lastTitle}
      section="diagnosis"
      lead={<SheetSteps step={blocks.length + 1} of={blocks.length + 1} language={ctx.language} />}
      margin={<SheetMargin ctx={ctx} />}
    >
      <LeftOut ctx={ctx} blocks={blocks} />
      <Form
        ctx={ctx}
        action={to.mySubmission}
        version={sheet.version}
        problems={problems}
        labels={lastPageLabels(ctx.language)}
      >
        <OpenedFields opened={opened} />
        {wishes.length === 0 ? (
          <div class="field" id="foremost">
            <b>{t.foremost}</b>
            <p class="quiet">{t.noWishes}</p>
          </div>
        ) : (
          <CheckGroup
            name="foremost"
            label={t.foremost}
            hint={t.foremostHint}
            choices={wishes.map((item) => ({ value: item.id, label: `${item.code} ${nameIn(item, ctx.language)}` }))}
            chosen={[...foremost]}
            problems={problems}
          />
        )}
        <LastPageFields
          ctx={ctx}
          values={values}
          workingDays={sheet.workingDays}
          colleagues={colleagues}
          problems={problems}
        />
        <div class="actions">
          <button class="button" type="submit">
            {sheet.submittedAt ? t.saveAgain : t.submit}
          </button>
          {last && (
            <a class="button quiet-button" href={to.mySheetBlock(last.code)}>
              {uiWords(ctx.language).back}
            </a>
          )}
        </div>
      </Form>
    </Page>
  )
}

function LeftOut({ ctx, blocks }: { ctx: Context; blocks: AnsweredBlock[] }) {
  const t = sheetWords(ctx.language)
  const left = blocks.flatMap((block) =>
    block.items.filter((item) => item.self.level === null).map((item) => ({ block, item })),
  )
  if (left.length === 0) return null
  return (
    <div class="note soon">
      <p>
        {t.left}:{' '}
        {left.map(({ block, item }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`${pathsOf(ctx.school).mySheetBlock(block.code)}#level-${encodeURIComponent(item.code)}`}>
              {item.code}
            </a>
          </>
        ))}
        . {t.leftWhy}
      </p>
    </div>
  )
}
