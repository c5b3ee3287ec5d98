import type { Context } from '../../platform/context.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Draft, DraftPair } from '../draft.ts'
import { competenceOf, nameOf, type Roster } from '../roster.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { ExchangeCircle } from './exchange-circle.tsx'

type Props = { ctx: Context; roundId: string; draft: Draft; pairs: DraftPair[]; roster: Roster }

/** The whole exchange at a glance, and the same as a table. */
export function PicturePage({ ctx, roundId, draft, pairs, roster }: Props) {
  const t = matchingWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.pictureTitle} section="matching" lead={t.pictureLead}>
      <DeskTabs ctx={ctx} roundId={roundId} tab="picture" />
      <figure class="exchange">
        <ExchangeCircle
          language={ctx.language}
          pairs={pairs}
          withoutIds={draft.outcome.without.map((one) => one.personId)}
          roster={roster}
        />
        <figcaption>
          <span class="legend both">{t.legendBoth}</span>
          <span class="legend one">{t.legendOne}</span>
          <span class="legend out">{t.legendOut}</span>
        </figcaption>
      </figure>
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th>{t.mentor}</th>
              <th>{t.mentee}</th>
              <th>{t.competence}</th>
              <th>{t.round}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.flatMap((pair) =>
              pair.directions.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={`${pathsOf(ctx.school).round(roundId)}?pair=${pair.key}#pair-${pair.key}`}>
                      {nameOf(roster, one.mentorId)}
                    </a>
                  </th>
                  <td data-label={t.mentee}>{nameOf(roster, one.menteeId)}</td>
                  <td data-label={t.competence}>{competenceOf(roster, one.competenceId)}</td>
                  <td>{t.kinds[pair.kind]}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </Page>
  )
}
