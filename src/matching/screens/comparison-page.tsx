import type { Context } from '../../platform/context.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Comparison } from '../draft/compare-drafts.ts'
import type { Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { PeopleChanges } from './people-changes.tsx'

type Compared = { before: number; after: number; comparison: Comparison }

type Props = { ctx: Context; roundId: string; compared: Compared | null; numbers: number[]; roster: Roster }

/** The last draft against an earlier one: in numbers, and who gained, lost or changed. */
export function ComparisonPage({ ctx, roundId, compared, numbers, roster }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.compareTitle}
      section="matching"
      lead={compared ? t.compareLead(compared.before, compared.after) : t.noCompare}
    >
      <DeskTabs ctx={ctx} roundId={roundId} tab="compare" />
      {compared && (
        <>
          <form method="get" action={to.draftComparison(roundId)} class="filters">
            <SelectField
              name="with"
              label={t.compareWith}
              value={compared.before}
              options={numbers
                .filter((number) => number !== compared.after)
                .map((number) => ({ value: String(number), label: t.draft(number) }))}
            />
            <button class="button quiet-button" type="submit">
              {t.show}
            </button>
            <a href={`${to.round(roundId)}?draft=${compared.before}`}>{t.draft(compared.before)}</a>
          </form>
          <Figures ctx={ctx} compared={compared} />
          {compared.comparison.people.length === 0 ? (
            <p class="quiet">{t.nobodyChanged}</p>
          ) : (
            <PeopleChanges people={compared.comparison.people} roster={roster} language={ctx.language} />
          )}
        </>
      )}
    </Page>
  )
}

function Figures({ ctx, compared }: { ctx: Context; compared: Compared }) {
  const t = matchingWords(ctx.language)
  return (
    <ul class="numbers">
      {compared.comparison.figures.map(({ figure, before, after }) => (
        <li>
          <b>
            {after.toLocaleString(ctx.language)}{' '}
            {after !== before && (
              <small class={toneOf(figure, after > before)}>
                {after > before ? '+' : '−'}
                {Math.abs(after - before).toLocaleString(ctx.language)}
              </small>
            )}
          </b>
          <span>{t.figures[figure](after)}</span>
        </li>
      ))}
    </ul>
  )
}

/** More or fewer groups or circles is neither good nor bad in itself. */
function toneOf(figure: Comparison['figures'][number]['figure'], isMore: boolean): string | undefined {
  if (figure === 'groups' || figure === 'circles') return undefined
  return isMore === (figure !== 'without') ? 'green' : 'red'
}
