import type { Context } from '../../platform/context.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import type { Draft, DraftPair } from '../draft/draft.ts'
import type { Figures } from '../draft/figures.ts'
import { nameOf, type Roster } from '../round/roster.ts'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { OutcomeSummary } from './outcome-summary.tsx'

type Props = {
  ctx: Context
  round: Round
  draft: Draft
  pairs: DraftPair[]
  figures: Figures
  roster: Roster
  dates: { startsOn?: string; endsOn?: string }
  problems?: Problems
  /** The papers can hardly be signed before the first day: the curator is to say that she knows. */
  isTooSoon?: boolean
}

/** The last look before everybody sees their proposal: publishing is one act. */
export function PublishPage({ ctx, round, draft, pairs, figures, roster, dates, problems, isTooSoon }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const fresh = pairs.filter((pair) => pair.directions.some((one) => !one.isStanding))
  return (
    <Page
      ctx={ctx}
      title={t.publishTitle}
      section="matching"
      lead={t.publishLead}
      margin={
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
          <p>{t.law}</p>
        </MarginNote>
      }
    >
      <OutcomeSummary outcome={draft.outcome} figures={figures} language={ctx.language} />
      <ul>
        {t.publishNotes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      <details>
        <summary>
          {t.pairs}: {figures.fresh}
        </summary>
        <ul class="columns">
          {fresh.map((pair) => (
            <li>
              {nameOf(roster, pair.oneId)} {pair.kind === 'reciprocal' ? '⇄' : '→'} {nameOf(roster, pair.otherId)}
            </li>
          ))}
        </ul>
      </details>
      <Form ctx={ctx} action={to.publication(round.id)} problems={problems} labels={{ ...t.periodFields }}>
        <input type="hidden" name="draft" value={draft.number} />
        <h2>{t.periodTitle}</h2>
        <p class="quiet measure">{t.periodWhy}</p>
        <div class="row-of-fields">
          <TextField
            name="startsOn"
            type="date"
            label={t.periodFields.startsOn}
            value={dates.startsOn}
            problems={problems}
          />
          <TextField name="endsOn" type="date" label={t.periodFields.endsOn} value={dates.endsOn} problems={problems} />
        </div>
        {isTooSoon && (
          <div class="note soon" role="alert">
            <p>{t.tooSoon}</p>
            <CheckField name="knowing" label={t.tooSoonKnown} checked={false} />
          </div>
        )}
        <div class="actions">
          <button class="button" type="submit">
            {t.publish(figures.fresh)}
          </button>
          <a class="button quiet-button" href={to.round(round.id)}>
            {t.leave}
          </a>
        </div>
      </Form>
      {figures.without > 0 && (
        <>
          <h2>{t.withoutTitle(figures.without)}</h2>
          <p>{draft.outcome.without.map((one) => nameOf(roster, one.personId)).join(', ')}</p>
        </>
      )}
    </Page>
  )
}
