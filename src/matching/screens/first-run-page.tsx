import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { ActButton } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Roster } from '../round/roster.ts'
import { isRunning } from '../runs/run.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { NoSuperiors } from './no-superiors.tsx'
import { RuleList } from './rule-list.tsx'
import { RunNotice, refreshOf } from './run-notice.tsx'
import { SwitchesNow } from './switches-now.tsx'

type Props = { ctx: Context; desk: Desk; roster: Roster }

/** Before anything has been matched: who takes part, and the pairs the curator knows already. */
export function FirstRunPage({ ctx, desk, roster }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { round, exchange } = desk
  const asking = new Set(wantedNeeds(exchange).map((need) => need.personId)).size
  const isReady = asking > 0
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="matching"
      lead={t.notRunYet}
      refresh={refreshOf(round)}
      script="desk"
      margin={
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
          <p>{t.law}</p>
        </MarginNote>
      }
    >
      <DeskTabs ctx={ctx} roundId={round.id} tab="pairs" />
      <RunNotice ctx={ctx} round={round} />
      {!isRunning(round.run) && (
        <Empty
          title={isReady ? t.beforeRunTitle : t.emptyTitle}
          action={
            <>
              {isReady && <ActButton ctx={ctx} action={to.drafts(round.id)} label={t.run} class="" />}
              {isReady && (
                <a class="button quiet-button" href={to.pairByHand(round.id)}>
                  {t.fixKnown}
                </a>
              )}
            </>
          }
        >
          <p>{isReady ? t.beforeRun : t.noWishes}</p>
          {isReady && <p class="quiet">{t.participantsLead(exchange.participants.size, asking)}</p>}
        </Empty>
      )}
      <SwitchesNow ctx={ctx} round={round} />
      <NoSuperiors ctx={ctx} round={round} roster={roster} />
      {desk.rules.length > 0 && (
        <>
          <h2>{t.rulesTitle}</h2>
          <RuleList ctx={ctx} roundId={round.id} rules={desk.rules} roster={roster} isOpen />
        </>
      )}
    </Page>
  )
}
