import { isDeepStrictEqual } from 'node:util'
import type { Child } from 'hono/jsx'
import { maySeeAvoidances } from '../../diagnostics/diagnosis-permissions.ts'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { keyOf } from '../candidates/candidate.ts'
import { type DeskOfDraft, type DeskView, marksOf } from '../desk/read-desk-view.ts'
import { circlesOf, circlesThrough } from '../draft/circles.ts'
import { stageOf } from '../engagement.ts'
import type { Reader } from '../explanations/explain-without.ts'
import { wasSent } from '../round/publication.ts'
import { defaultSettings, isOpen } from '../round/round.ts'
import { isRunning } from '../runs/run.ts'
import { matchingWords } from '../words.ts'
import { BulkLocks } from './bulk-locks.tsx'
import { ChangedSince } from './changed-since.tsx'
import { DeskTabs } from './desk-tabs.tsx'
import { DeskTools } from './desk-tools.tsx'
import { GroupNotes } from './group-notes.tsx'
import { GroupSection } from './group-section.tsx'
import { KindUnknown } from './kind-unknown.tsx'
import { LackingSection } from './lacking-section.tsx'
import { NoSuperiors } from './no-superiors.tsx'
import { OutcomeSummary } from './outcome-summary.tsx'
import { PairActs } from './pair-acts.tsx'
import { PairCard } from './pair-card.tsx'
import { type Filter, fits, fitsGroup, PairFilter } from './pair-filter.tsx'
import { RunNotice, refreshOf } from './run-notice.tsx'
import { SwitchesNow } from './switches-now.tsx'
import { WhyNotes } from './why-notes.tsx'
import { WithoutList } from './without-list.tsx'

type Props = { ctx: Context; view: DeskOfDraft; filter: Filter; lastNumber: number }

/** The matching desk: the draft in numbers, the pairs, who stays without; in the margin why the chosen pair is so. */
export function DeskPage({ ctx, view, filter, lastNumber }: Props) {
  const t = matchingWords(ctx.language)
  const { round, draft, roster, selected } = view
  const reader: Reader = { language: ctx.language, knowsAvoidances: maySeeAvoidances(ctx.actor) }
  const isLast = draft.number === lastNumber
  const isLive = isOpen(round) && isLast && !isRunning(round.run)
  const seeInstead =
    isLive && selected && !selected.why.stands
      ? `${pathsOf(ctx.school).round(round.id)}?pair=${selected.pair.key}&instead=1#pair-${selected.pair.key}`
      : null
  const whyGroup = view.selectedGroup && <GroupNotes ctx={ctx} view={view} isLive={isLive} isLast={isLast} />
  const why = selected && (
    <WhyNotes
      {...selected.why}
      seeInstead={seeInstead}
      toPairs={pathsOf(ctx.school).pairs}
      circles={circlesThrough(view.pairs, selected.pair.key)}
      countsCircles={draft.outcome.settings.circles}
      roster={roster}
      reader={reader}
    />
  )
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="matching"
      lead={leadOf(ctx, view)}
      margin={<Margin ctx={ctx} why={why ?? whyGroup} />}
      refresh={refreshOf(round)}
      script="desk"
    >
      <RunNotice ctx={ctx} round={round} since={draft.madeAt} />
      <OutcomeSummary outcome={draft.outcome} figures={view.figures} language={ctx.language} />
      <Notices ctx={ctx} view={view} lastNumber={lastNumber} />
      {isOpen(round) && <SwitchesNow ctx={ctx} round={round} />}
      {isLive && <DeskTools ctx={ctx} view={view} />}
      <DeskTabs ctx={ctx} roundId={round.id} tab="pairs" />
      <PairFilter ctx={ctx} roundId={round.id} filter={filter} draft={isLast ? undefined : draft.number} />
      <PairList ctx={ctx} view={view} filter={filter} isLive={isLive} isLast={isLast}>
        {why}
      </PairList>
      <GroupSection
        ctx={ctx}
        view={view}
        shown={view.groups.filter((one) => fitsGroup(one, filter, roster) || one === view.selectedGroup?.group)}
        isLive={isLive}
        isLast={isLast}
      >
        {whyGroup}
      </GroupSection>
      <h2 id="without">{t.withoutTitle(view.figures.without)}</h2>
      <WithoutList
        ctx={ctx}
        roundId={round.id}
        without={draft.outcome.without}
        roster={roster}
        reader={reader}
        isOpen={isLive}
        groupLeast={draft.outcome.settings.groupLeast}
      />
      <LackingSection ctx={ctx} roundId={round.id} draft={draft} roster={roster} isOpen={isLive} />
    </Page>
  )
}

/** Beside a long list the explanation stays in sight, and can be scrolled by keyboard. */
function Margin({ ctx, why }: { ctx: Context; why: Child }) {
  const t = matchingWords(ctx.language)
  const law = (
    <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
      <p>{t.law}</p>
    </MarginNote>
  )
  if (!why)
    return (
      <>
        <MarginNote title={t.howToTitle}>
          <p>{t.howTo}</p>
          <p hidden data-with-script>
            {t.keys}
          </p>
        </MarginNote>
        {law}
      </>
    )
  return (
    <section class="why-margin" tabindex={0} aria-label={t.whyTitle}>
      {why}
      {law}
    </section>
  )
}

function leadOf(ctx: Context, { round, draft }: DeskView): string {
  const t = matchingWords(ctx.language)
  const say = (at: Date) => dayAndMonth(dayOf(at, ctx.school.timeZone), ctx.language)
  if (round.publishedAt && (!isOpen(round) || (draft && wasSent(round, draft))))
    return t.publishedLead(say(round.publishedAt))
  return draft ? `${t.draftLead(draft.number, say(draft.madeAt))} ${t.isPrivate}` : t.notRunYet
}

function Notices({ ctx, view: { round, draft, pairs, roster, stages }, lastNumber }: Omit<Props, 'filter'>) {
  const t = matchingWords(ctx.language)
  const reached = [...stages.values()]
  const isAwaited = reached.includes('proposed')
  const isChanged = !isDeepStrictEqual(round.settings, { ...defaultSettings, ...draft.outcome.settings })
  return (
    <>
      {round.publishedAt && (
        <p class="note good">
          <a href={pathsOf(ctx.school).pairs}>{isAwaited ? t.toPairs : t.toPairsAnswered}</a>
        </p>
      )}
      {round.publishedAt && round.reopenedAt && (
        <p class="note soon">{reached.length > 0 ? t.reopenedNote : t.reopenedAll}</p>
      )}
      {isOpen(round) && <NoSuperiors ctx={ctx} round={round} roster={roster} />}
      {isOpen(round) && <KindUnknown ctx={ctx} pairs={pairs} />}
      {isOpen(round) && isChanged && <p class="note soon">{t.settingsChanged}</p>}
      {isOpen(round) && draft.number === lastNumber && <ChangedSince ctx={ctx} changes={draft.changes} />}
      {draft.number !== lastNumber && (
        <p class="note soon">
          {t.oldDraft(lastNumber)} <a href={pathsOf(ctx.school).round(round.id)}>{t.toLast}</a>
        </p>
      )}
    </>
  )
}

type ListProps = Omit<Props, 'lastNumber'> & { isLive: boolean; isLast: boolean; children?: Child }

function PairList({ ctx, view, filter, isLive, isLast, children }: ListProps) {
  const t = matchingWords(ctx.language)
  const { round, draft, pairs, roster, selected } = view
  const marks = marksOf(view.rules)
  const circle = new Set(circlesOf(pairs).flat())
  const lockedIn = (pair: (typeof pairs)[number]) => pair.directions.filter((one) => marks.locked.has(keyOf(one)))
  const all = pairs.filter((pair) => pair.kind !== 'group')
  if (all.length === 0 && pairs.length > 0) return <p class="quiet">{t.onlyGroups}</p>
  const shown = all.filter((pair) => fits(pair, filter, roster, lockedIn(pair).length > 0) || pair === selected?.pair)
  if (shown.length === 0 && filter.show === 'group') return null
  if (shown.length === 0)
    return (
      <p class="quiet">
        {t.filterNone} <a href={pathsOf(ctx.school).round(round.id)}>{t.resetFilter}</a>
      </p>
    )
  return (
    <>
      {isLive && (
        <BulkLocks
          ctx={ctx}
          roundId={round.id}
          shown={shown}
          isLocked={(pair) => lockedIn(pair).length === pair.directions.length}
        />
      )}
      <ul class="sheet pair-list">
        {shown.map((pair) => {
          const isSelected = pair === selected?.pair
          const query = new URLSearchParams({
            ...(filter.q && { q: filter.q }),
            ...(filter.show && { show: filter.show }),
            ...(!isLast && { draft: String(draft.number) }),
            pair: pair.key,
          })
          return (
            <PairCard
              pair={pair}
              roster={roster}
              language={ctx.language}
              href={`${pathsOf(ctx.school).round(round.id)}?${query}#pair-${pair.key}`}
              isSelected={isSelected}
              stage={stageOf(view.stages, pair.directions)}
              isLocked={lockedIn(pair).length > 0}
              isDeclined={marks.declined.has(pair.key)}
              isOfCircle={circle.has(pair.key)}
            >
              {isSelected && (
                <>
                  {isLive && <PairActs ctx={ctx} roundId={round.id} pair={pair} locked={lockedIn(pair)} />}
                  <div class="why-inline">{children}</div>
                </>
              )}
            </PairCard>
          )
        })}
      </ul>
    </>
  )
}
