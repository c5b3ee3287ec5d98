import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Law } from '../../ui/law.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { Status } from '../../ui/status.tsx'
import { nameIn } from '../catalogue/catalogue.ts'
import { takesAnswers } from '../diagnosis/diagnosis.ts'
import type { AnsweredBlock, Sheet } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'
import { SheetMargin } from './block-page.tsx'
import { Profile } from './profile.tsx'

/** The page of somebody who cannot answer now, and what they can do about it. */
export function NotNow({ ctx, title, children }: { ctx: Context; title: string; children: Child }) {
  return (
    <Page ctx={ctx} title={sheetWords(ctx.language).title} section="diagnosis">
      <Empty title={title}>{children}</Empty>
    </Page>
  )
}

/** No consent to personal-data processing (T7), no diagnosis: what to do, in three steps. */
export function ConsentFirst({ ctx }: { ctx: Context }) {
  const t = sheetWords(ctx.language)
  return (
    <NotNow ctx={ctx} title={t.consentTitle}>
      <p>{t.consentWhy}</p>
      <ol>
        {t.consentHow.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {ctx.school.consentInSystemAllowed && (
        <p>
          <a class="button" href={pathsOf(ctx.school).myConsent}>
            {t.consentHere}
          </a>
        </p>
      )}
      <p class="small quiet">
        <Law ctx={ctx} of="152-fz-9" />
      </p>
    </NotNow>
  )
}

type SheetProps = { ctx: Context; sheet: Sheet; blocks: AnsweredBlock[] }

/** Before the first page, and after a break: what is done, and one button on. */
export function BeginPage({ ctx, sheet, blocks }: SheetProps) {
  const t = sheetWords(ctx.language)
  const to = pathsOf(ctx.school)
  const next = blocks.find(isUnseen)
  const items = blocks.reduce((sum, block) => sum + block.items.length, 0)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="diagnosis"
      lead={`${t.minutes(items)}, ${t.until(dayAndMonth(sheet.closesOn, ctx.language))}`}
      margin={<SheetMargin ctx={ctx} />}
    >
      <p class="measure">{t.whatFor}</p>
      <p class="measure">{t.howSaved}</p>
      <div class="actions">
        <a class="button" href={next ? to.mySheetBlock(next.code) : to.mySubmission}>
          {sheet.startedAt ? t.resume : t.begin}
        </a>
      </div>
      {sheet.startedAt && <BlockList ctx={ctx} blocks={blocks} />}
    </Page>
  )
}

const isUnseen = (block: AnsweredBlock): boolean => block.items.every((item) => !item.isSeen)

function BlockList({ ctx, blocks }: { ctx: Context; blocks: AnsweredBlock[] }) {
  const t = sheetWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <>
      <h2>{t.blocks}</h2>
      <ol class="block-list">
        {blocks.map((block) => {
          const answered = block.items.filter((item) => item.self.level !== null).length
          return (
            <li>
              <a href={to.mySheetBlock(block.code)}>{nameIn(block, ctx.language)}</a>
              {isUnseen(block) ? (
                <Status tone="plain">{t.notDone}</Status>
              ) : (
                <Status tone={answered === block.items.length ? 'good' : 'soon'}>
                  {t.answered(answered, block.items.length)}
                </Status>
              )}
            </li>
          )
        })}
        <li>
          <a href={to.mySubmission}>{t.lastTitle}</a>
        </li>
      </ol>
    </>
  )
}

/** After «готово»: thanks, what happens next, and one's own profile. */
export function ThanksPage({ ctx, sheet, blocks, isProposed }: SheetProps & { isProposed: boolean }) {
  const t = sheetWords(ctx.language)
  const to = pathsOf(ctx.school)
  const mayChange = takesAnswers(sheet, ctx.today, 'screen')
  const first = blocks[0]
  return (
    <Page
      ctx={ctx}
      title={t.thanks([sheet.given, sheet.patronymic].filter(Boolean).join(' ') || sheet.surname)}
      section="diagnosis"
      lead={mayChange ? t.savedUntil(dayAndMonth(sheet.closesOn, ctx.language)) : t.savedForGood}
      margin={<SheetMargin ctx={ctx} />}
    >
      {sheet.source === 'paper' && <p class="quiet">{t.fromPaper}</p>}
      <section class="next-step">
        <div>
          <h2>{t.whatNext}</h2>
          <ol>
            {(isProposed ? t.whatNextProposed : t.whatNextSteps).map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </div>
      </section>
      <h2>{t.myProfile}</h2>
      {sheet.ownWords && <blockquote class="own-words">{sheet.ownWords}</blockquote>}
      <Profile blocks={blocks} rules={sheet} language={ctx.language} />
      {mayChange && first && (
        <div class="actions">
          <a class="button quiet-button" href={to.mySheetBlock(first.code)}>
            {t.changeAnswers}
          </a>
        </div>
      )}
    </Page>
  )
}
