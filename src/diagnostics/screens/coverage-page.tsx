import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import { maySeeNames } from '../diagnosis-permissions.ts'
import { isTaughtByNobody } from '../results/coverage.ts'
import type { CoverageBlock, CoverageRow } from '../results/coverage-queries.ts'
import { coverageWords } from '../results/coverage-words.ts'
import { CoverageBar, CoverageLegend } from './coverage-bar.tsx'
import { DiagnosisTabs } from './diagnosis-tabs.tsx'

type Props = {
  ctx: Context
  /** Null before the first diagnosis. */
  diagnosis: { id: string; name: string } | null
  answered: number
  invited: number
  blocks: CoverageBlock[]
}

/** What the school needs, what it can teach itself, and what nobody in it teaches. Numbers only; names are one step further. */
export function CoveragePage({ ctx, diagnosis, answered, invited, blocks }: Props) {
  const t = coverageWords(ctx.language)
  const rows = blocks.flatMap((block) => block.rows)
  if (!diagnosis || rows.every((row) => row.needed + row.able === 0))
    return (
      <Page ctx={ctx} title={t.coverageTitle} section="diagnosis">
        <DiagnosisTabs ctx={ctx} tab="coverage" />
        <Empty title={t.coverageEmptyTitle}>
          <p>{t.coverageEmpty}</p>
        </Empty>
      </Page>
    )
  return (
    <Page
      ctx={ctx}
      title={t.coverageTitle}
      section="diagnosis"
      lead={t.coverageLead(answered, invited, diagnosis.name)}
      margin={
        <MarginNote title={t.coverageMarginTitle}>
          <p>{t.coverageMargin}</p>
          <p>{t.coverageMarginNext}</p>
        </MarginNote>
      }
    >
      <DiagnosisTabs ctx={ctx} tab="coverage" />
      <Headline ctx={ctx} rows={rows} />
      <CoverageLegend language={ctx.language} />
      {blocks.map((block) => (
        <BlockTable ctx={ctx} block={block} longest={Math.max(...rows.map((row) => row.needed))} />
      ))}
    </Page>
  )
}

function Headline({ ctx, rows }: { ctx: Context; rows: CoverageRow[] }) {
  const t = coverageWords(ctx.language)
  const untaught = rows.filter(isTaughtByNobody)
  const sum = (key: 'needed' | 'met' | 'withoutPlace') => rows.reduce((total, row) => total + row[key], 0)
  return (
    <>
      <ul class="numbers">
        <li>
          <b class={untaught.length > 0 ? 'red' : 'green'}>{untaught.length}</b>
          <span>{t.nobodyTeaches}</span>
        </li>
        <li>
          <b>{sum('needed')}</b>
          <span>{t.needed}</span>
        </li>
        <li>
          <b>{sum('met')}</b>
          <span>{t.met}</span>
        </li>
        <li>
          <b>{sum('withoutPlace')}</b>
          <span>{t.withoutPlace}</span>
        </li>
      </ul>
      {untaught.length > 0 && (
        <div class="note bad">
          <p>
            {t.nobodyTeachesHint}: {untaught.map((row) => `${row.code} ${nameIn(row, ctx.language)}`).join('; ')}.
          </p>
        </div>
      )}
    </>
  )
}

function BlockTable({ ctx, block, longest }: { ctx: Context; block: CoverageBlock; longest: number }) {
  const t = coverageWords(ctx.language)
  return (
    <section>
      <h2>{nameIn(block, ctx.language)}</h2>
      <div class="table-wrap">
        <table class="cards coverage">
          <thead>
            <tr>
              <th scope="col">{t.competence}</th>
              <th scope="col">{t.bar}</th>
              <th scope="col" class="number">
                {t.needed}
              </th>
              <th scope="col" class="number">
                {t.able}
              </th>
              <th scope="col" class="number">
                {t.met}
              </th>
              <th scope="col" class="number">
                {t.nobody}
              </th>
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr>
                <th scope="row">
                  <span class="code">{row.code}</span>{' '}
                  {maySeeNames(ctx.actor) ? (
                    <a href={pathsOf(ctx.school).coverageOf(row.id)}>{nameIn(row, ctx.language)}</a>
                  ) : (
                    nameIn(row, ctx.language)
                  )}
                </th>
                <td>
                  <CoverageBar row={row} longest={longest} language={ctx.language} />
                </td>
                <td class="number" data-label={t.needed}>
                  {row.needed}
                </td>
                <td class="number" data-label={t.able}>
                  {row.able}
                </td>
                <td class="number" data-label={t.met}>
                  {row.met}
                </td>
                <td class={`number${row.nobody > 0 ? ' red' : ''}`} data-label={t.nobody}>
                  {row.nobody}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
