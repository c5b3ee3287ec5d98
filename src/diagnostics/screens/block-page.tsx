import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import type { Answer } from '../results/deficit.ts'
import { type OpenedPage, openNow } from '../sheet/opened-page.ts'
import { marksOf } from '../sheet/save-answers.ts'
import type { AnsweredBlock, Sheet } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'
import { AnswerRow } from './answer-row.tsx'
import { OpenedFields } from './opened-fields.tsx'
import { SheetSteps } from './sheet-steps.tsx'

type Props = {
  ctx: Context
  sheet: Sheet
  blocks: AnsweredBlock[]
  block: AnsweredBlock
  problems?: Problems
  typed?: ReadonlyMap<string, Answer>
  /** What the page was opened with, where it is shown again. */
  opened?: OpenedPage
}

/** One block of the form: one page of the phone. */
export function BlockPage({ ctx, sheet, blocks, block, problems, typed, opened }: Props) {
  const t = sheetWords(ctx.language)
  const to = pathsOf(ctx.school)
  const place = blocks.findIndex(({ code }) => code === block.code)
  const before = blocks[place - 1]
  return (
    <Page
      ctx={ctx}
      title={nameIn(block, ctx.language)}
      section="diagnosis"
      lead={<SheetSteps step={place + 1} of={blocks.length + 1} language={ctx.language} />}
      margin={<SheetMargin ctx={ctx} />}
    >
      <Form
        ctx={ctx}
        action={to.mySheetBlock(block.code)}
        version={sheet.version}
        problems={problems}
        class="answers-form"
      >
        <OpenedFields opened={opened ?? openNow(marksOf(block.items))} />
        {block.items.map((item) => (
          <AnswerRow
            item={item}
            answer={typed?.get(item.id) ?? item.self}
            problems={problems}
            language={ctx.language}
          />
        ))}
        <div class="actions sheet-actions">
          <button class="button" type="submit">
            {t.next}
          </button>
          <a class="button quiet-button" href={before ? to.mySheetBlock(before.code) : to.mySheet}>
            {uiWords(ctx.language).back}
          </a>
        </div>
      </Form>
    </Page>
  )
}

/** What the levels mean, who reads the answers, and that nobody must answer. */
export function SheetMargin({ ctx }: { ctx: Context }) {
  const t = sheetWords(ctx.language)
  return (
    <>
      <MarginNote title={t.scale}>
        <ol class="scale" start={0}>
          {uiWords(ctx.language).levelNames.map((name) => (
            <li>{name}</li>
          ))}
        </ol>
      </MarginNote>
      <MarginNote title={t.whoSees}>
        <p>{t.whoSeesText}</p>
      </MarginNote>
      <MarginNote title={t.voluntary} source={<Law ctx={ctx} of={['273-fz-47', 'order-779']} />}>
        <p>{t.voluntaryText}</p>
      </MarginNote>
    </>
  )
}
