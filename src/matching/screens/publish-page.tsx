import type { Context } from '../../platform/context.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { circlesOf } from '../draft/circles.ts'
import { type Direction, type Draft, pairsOf } from '../draft/draft.ts'
import { figuresOf } from '../draft/figures.ts'
import { publicationOf } from '../round/publication.ts'
import { nameOf, type Roster } from '../round/roster.ts'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { ChangedSince } from './changed-since.tsx'
import { OutcomeSummary } from './outcome-summary.tsx'
import { ProposalList } from './proposal-list.tsx'

type Props = {
  ctx: Context
  round: Round
  draft: Draft
  directions: Direction[]
  roster: Roster
} & Period

type Period = {
  dates: { startsOn?: string; endsOn?: string }
  problems?: Problems
  /** What she was shown is no longer so: nothing was sent. */
  hasMoved?: boolean
  /** The papers can hardly be signed before the first day: the curator is to say that she knows. */
  isTooSoon?: boolean
}

/** The last look before everybody sees their proposal: what is sent now, then the button, then the whole round. */
export function PublishPage({ ctx, round, draft, directions, roster, ...period }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const figures = figuresOf(draft.outcome, directions)
  const { now, before } = publicationOf(directions)
  const circle = new Set(circlesOf(pairsOf(directions)).flat())
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
      {period.hasMoved && (
        <p class="note bad" role="alert">
          {t.notSentYet}
        </p>
      )}
      <ChangedSince ctx={ctx} changes={draft.changes} />
      <h2>{t.sentNow(figures.fresh, now.people.length)}</h2>
      <ProposalList proposals={now} circle={circle} roster={roster} language={ctx.language} />
      <ul>
        {t.publishNotes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      <Form ctx={ctx} action={to.publication(round.id)} problems={period.problems} labels={{ ...t.periodFields }}>
        <input type="hidden" name="draft" value={draft.number} />
        <input type="hidden" name="changedAt" value={draft.changedAt} />
        <PeriodFields ctx={ctx} {...period} />
        <div class="actions">
          <button class="button" type="submit">
            {t.publish(figures.fresh)}
          </button>
          <a class="button quiet-button" href={to.round(round.id)}>
            {t.leave}
          </a>
        </div>
      </Form>
      {figures.standing > 0 && (
        <details>
          <summary>{t.sentBefore(figures.standing)}</summary>
          <ProposalList proposals={before} circle={circle} roster={roster} language={ctx.language} />
        </details>
      )}
      <h2>{figures.standing > 0 ? t.wholeRoundWithSent : t.wholeRound}</h2>
      <OutcomeSummary outcome={draft.outcome} figures={figures} language={ctx.language} desk={to.round(round.id)} />
      {figures.without > 0 && (
        <>
          <h3 id="without">{t.withoutTitle(figures.without)}</h3>
          <p>{draft.outcome.without.map((one) => nameOf(roster, one.personId)).join(', ')}</p>
        </>
      )}
    </Page>
  )
}

function PeriodFields({ ctx, dates, problems, isTooSoon }: Period & { ctx: Context }) {
  const t = matchingWords(ctx.language)
  const { startsOn, endsOn } = t.periodFields
  return (
    <>
      <h2>{t.periodTitle}</h2>
      <p class="quiet measure">{t.periodWhy}</p>
      <div class="row-of-fields">
        <TextField name="startsOn" type="date" label={startsOn} value={dates.startsOn} problems={problems} />
        <TextField name="endsOn" type="date" label={endsOn} value={dates.endsOn} problems={problems} />
      </div>
      {isTooSoon && (
        <div class="note soon" role="alert">
          <p>{t.tooSoon}</p>
          <CheckField name="knowing" label={t.tooSoonKnown} checked={false} />
        </div>
      )}
    </>
  )
}
