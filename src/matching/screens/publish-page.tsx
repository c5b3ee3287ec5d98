import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Draft, DraftPair } from '../draft.ts'
import { nameOf, type Roster } from '../roster.ts'
import type { Round } from '../round.ts'
import { matchingWords } from '../words.ts'
import { OutcomeSummary } from './outcome-summary.tsx'

type Props = { ctx: Context; round: Round; draft: Draft; pairs: DraftPair[]; roster: Roster }

/** The last look before everybody sees their proposal: publishing is one act. */
export function PublishPage({ ctx, round, draft, pairs, roster }: Props) {
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
      <OutcomeSummary outcome={draft.outcome} pairs={pairs} language={ctx.language} />
      <ul>
        {t.publishNotes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      <details>
        <summary>
          {t.pairs}: {fresh.length}
        </summary>
        <ul class="columns">
          {fresh.map((pair) => (
            <li>
              {nameOf(roster, pair.oneId)} {pair.kind === 'reciprocal' ? '⇄' : '→'} {nameOf(roster, pair.otherId)}
            </li>
          ))}
        </ul>
      </details>
      <div class="actions">
        <Form ctx={ctx} action={to.publication(round.id)} class="inline">
          <input type="hidden" name="draft" value={draft.number} />
          <button class="button" type="submit">
            {t.publish(fresh.length)}
          </button>
        </Form>
        <a class="button quiet-button" href={to.round(round.id)}>
          {t.leave}
        </a>
      </div>
      {draft.outcome.without.length > 0 && (
        <>
          <h2>{t.withoutTitle(draft.outcome.without.length)}</h2>
          <p>{draft.outcome.without.map((one) => nameOf(roster, one.personId)).join(', ')}</p>
        </>
      )}
    </Page>
  )
}
