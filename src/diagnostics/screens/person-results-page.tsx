import type { Context } from '../../platform/context.ts'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, shortName } from '../../ui/person-chip.tsx'
import { Status } from '../../ui/status.tsx'
import { nameIn } from '../catalogue/catalogue.ts'
import { progressOf } from '../diagnosis/diagnosis.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { isDeficit, isStrength } from '../results/deficit.ts'
import type { Colleague } from '../results/person-queries.ts'
import type { HardNoTime } from '../sheet/hard-no-times.ts'
import type { AnsweredBlock, AnsweredItem, Sheet } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'
import { Profile } from './profile.tsx'

type Props = {
  ctx: Context
  sheet: Sheet
  blocks: AnsweredBlock[]
  hasConsent: boolean
  /** Null where the reader may not know. */
  avoided: Colleague[] | null
}

/** What one person has said, for those who run the programme. */
export function PersonResultsPage({ ctx, sheet, blocks, hasConsent, avoided }: Props) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const progress = progressOf(sheet)
  return (
    <Page
      ctx={ctx}
      title={fullName(sheet)}
      section="diagnosis"
      lead={
        <>
          {sheet.position && `${sheet.position} · `}
          <a href={to.diagnosisOf(sheet.diagnosisId)}>{sheet.name}</a>
        </>
      }
      margin={
        <>
          {avoided && avoided.length > 0 && (
            <MarginNote title={t.avoided}>
              <p>{avoided.map(shortName).join(', ')}</p>
              <p class="source">{t.avoidedNote}</p>
            </MarginNote>
          )}
          <MarginNote title={t.outsideView}>
            <p>{t.outsideMargin}</p>
          </MarginNote>
        </>
      }
    >
      {!hasConsent && <ConsentNote ctx={ctx} />}
      {progress === 'in-progress' && <p class="note">{t.notSubmittedYet}</p>}
      {progress === 'not-started' && <p class="note">{t.nothingYet}</p>}
      <Summary ctx={ctx} sheet={sheet} items={blocks.flatMap((block) => block.items)} />
      <div class="actions">
        {hasConsent && (
          <a class="button quiet-button" href={to.outsideView(sheet.diagnosisId, sheet.personId)}>
            {t.outsideTitle}
          </a>
        )}
        {hasConsent && (
          <a class="button quiet-button" href={to.paperSheet(sheet.diagnosisId, sheet.personId)}>
            {t.enterPaper}
          </a>
        )}
      </div>
      <Profile blocks={blocks} rules={sheet} language={ctx.language} showsOutside />
    </Page>
  )
}

/** Why nothing may be entered about this person yet, and what to do. */
export function ConsentNote({ ctx }: { ctx: Context }) {
  const t = diagnosisWords(ctx.language)
  return (
    <div class="note soon">
      <p>{t.consentText}</p>
      <p>
        <a href={pathsOf(ctx.school).consents}>{t.consentLink}</a>{' '}
        <small>
          <Law ctx={ctx} of="152-fz-9" />
        </small>
      </p>
    </div>
  )
}

function Summary({ ctx, sheet, items }: { ctx: Context; sheet: Sheet; items: AnsweredItem[] }) {
  const t = diagnosisWords(ctx.language)
  const named = (list: AnsweredItem[]) =>
    list.length === 0 ? (
      <span class="quiet">{t.noneYet}</span>
    ) : (
      list.map((item) => (
        <span class="fact-line">
          <span class="code">{item.code}</span> {nameIn(item, ctx.language)}
          {item.self.isForemost && <span class="tag blue">{sheetWords(ctx.language).foremostMark}</span>}
        </span>
      ))
    )
  const foremostFirst = (a: AnsweredItem, b: AnsweredItem) => Number(b.self.isForemost) - Number(a.self.isForemost)
  return (
    <>
      {sheet.ownWords && <blockquote class="own-words">{sheet.ownWords}</blockquote>}
      <dl class="facts">
        <dt>{t.wishes}</dt>
        <dd>{named(items.filter((item) => item.self.wishes).sort(foremostFirst))}</dd>
        <dt>{t.deficits}</dt>
        <dd>{named(items.filter((item) => isDeficit(item.self, item.isKey, sheet)))}</dd>
        <dt>{t.strengths}</dt>
        <dd>{named(items.filter((item) => isStrength(item.self, sheet)))}</dd>
        <dt>{t.colleagueLimit}</dt>
        <dd>{sheet.colleagueLimit}</dd>
        {sheet.hoursPerWeek !== null && (
          <>
            <dt>{t.hoursPerWeek}</dt>
            <dd>{sheet.hoursPerWeek.toLocaleString(ctx.language)}</dd>
          </>
        )}
        <dt>{t.hardNoTimes}</dt>
        <dd>{timesInWords(ctx, sheet.hardNoTimes)}</dd>
        {sheet.submittedAt && (
          <>
            <dt>{t.source}</dt>
            <dd>
              <Status tone="good">{t.sources[sheet.source === 'paper' ? 'paper' : 'screen']}</Status>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

/** «пн: уроки 1–4, после уроков; пт: уроки 5–8». */
function timesInWords(ctx: Context, times: HardNoTime[]): string {
  const t = sheetWords(ctx.language)
  if (times.length === 0) return diagnosisWords(ctx.language).anyTime
  const byDay = Map.groupBy(times, (time) => time.slice(0, 3) as keyof typeof t.weekdays)
  return [...byDay]
    .map(([weekday, list]) => {
      const parts = list.map((time) => t.parts[Number(time.slice(4)) as keyof typeof t.parts])
      return `${t.weekdays[weekday]}: ${parts.join(', ')}`
    })
    .join('; ')
}
