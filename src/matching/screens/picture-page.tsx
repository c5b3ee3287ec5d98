import type { Context } from '../../platform/context.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { circlesOf } from '../draft/circles.ts'
import type { Direction, Draft, DraftPair } from '../draft/draft.ts'
import type { Figures } from '../draft/figures.ts'
import { competenceOf, nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { ExchangeCircle } from './exchange-circle.tsx'

type Props = { ctx: Context; roundId: string; draft: Draft; pairs: DraftPair[]; figures: Figures; roster: Roster }

/** The whole exchange at a glance, and the same as a table. */
export function PicturePage({ ctx, roundId, draft, pairs, figures, roster }: Props) {
  const t = matchingWords(ctx.language)
  const anchorOf = firstRows(pairs)
  const circle = new Set(circlesOf(pairs).flat())
  return (
    <Page ctx={ctx} title={t.pictureTitle} section="matching" lead={leadOf(pairs, roster, ctx)}>
      <DeskTabs ctx={ctx} roundId={roundId} tab="picture" />
      <figure class="exchange">
        <section class="exchange-scroll" tabindex={0} aria-label={t.pictureTitle}>
          <ExchangeCircle
            language={ctx.language}
            pairs={pairs}
            figures={figures}
            withoutIds={draft.outcome.without.map((one) => one.personId)}
            roster={roster}
            circle={circle}
          />
        </section>
        <figcaption>
          <span class="legend both">{t.legendBoth}</span>
          <span class="legend one">{t.legendOne}</span>
          {circle.size > 0 && <span class="legend round">{t.legendRound}</span>}
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
              <th>{t.kind}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.flatMap((pair) =>
              pair.directions.map((one) => (
                <tr id={anchorOf(one)}>
                  <th scope="row">
                    <a href={`${pathsOf(ctx.school).round(roundId)}?pair=${pair.key}#pair-${pair.key}`}>
                      {nameOf(roster, one.mentorId)}
                    </a>
                  </th>
                  <td data-label={t.mentee}>{nameOf(roster, one.menteeId)}</td>
                  <td data-label={t.competence}>{competenceOf(roster, one.competenceId)}</td>
                  <td data-label={t.kind}>
                    {[pair.kind !== 'unknown' && t.kinds[pair.kind], circle.has(pair.key) && t.circleTag]
                      .filter(Boolean)
                      .join(', ')}
                  </td>
                </tr>
              )),
            )}
            {draft.outcome.without.map(({ personId }) => (
              <tr id={`of-${personId}`}>
                <th scope="row">{nameOf(roster, personId)}</th>
                <td class="red" colspan={3}>
                  {t.noPair}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

/** In what order people stand in the circle, as far as their experience is known. */
function leadOf(pairs: DraftPair[], roster: Roster, { language }: Context): string {
  const t = matchingWords(language)
  const known = pairs
    .flatMap((pair) => [pair.oneId, pair.otherId])
    .map((id) => roster.people.get(id)?.experienceYears != null)
  if (!known.includes(true)) return t.pictureByName
  return known.includes(false) ? t.picturePartly : t.pictureLead
}

/** The first row that names a person is where the picture leads from them. */
function firstRows(pairs: DraftPair[]): (one: Direction) => string | undefined {
  const named = new Set<string>()
  const anchors = new Map<Direction, string>()
  for (const one of pairs.flatMap((pair) => pair.directions)) {
    const fresh = [one.mentorId, one.menteeId].find((id) => !named.has(id))
    if (!fresh) continue
    named.add(fresh)
    anchors.set(one, `of-${fresh}`)
  }
  return (one) => anchors.get(one)
}
