import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { pairPageWords } from '../pair-page-words.ts'
import { isSideOf, mayNow, maySteerPairs } from '../pair-permissions.ts'
import type { Happening } from '../pair-timeline.ts'
import { competenceIn, fromSideOf, leadsSeat, namesOf, type PairView } from '../read-pairs.ts'
import { DatesForm, WithdrawForm } from './curator-forms.tsx'
import { Exchange } from './exchange.tsx'
import { MyNextStep, NextStep } from './next-step.tsx'
import { OwnAnswer } from './own-answer.tsx'
import { PairStatus } from './pair-status.tsx'
import { RecordedAnswers } from './recorded-answers.tsx'
import { Timeline } from './timeline.tsx'

export type PairPageProps = {
  ctx: Context
  pair: PairView
  happenings: Happening[]
  /** What the reader stated in the diagnosis, if they are a side. */
  hours: number | null
  /** What the reader's agreement will say, if they are to be a mentor. */
  terms: AgreementTerms | null
  said?: string
  problems?: Problems
  typed?: Typed
}

/** One pair: for its two people what it is and their answer; for the curator everything that moves it on. */
export function PairPage(props: PairPageProps) {
  const { ctx, pair, happenings, said } = props
  const t = pairPageWords(ctx.language)
  const isSide = isSideOf(ctx.actor, pair)
  const isCurator = maySteerPairs(ctx.actor)
  const mate = isSide ? fromSideOf(pair, ctx.actor.personId ?? '').mate : null
  return (
    <Page
      ctx={ctx}
      title={mate && !isCurator ? t.yourPair(fullName(mate)) : namesOf(pair, t.and)}
      section="pairs"
      lead={mate && !isCurator ? mate.position : <Facts ctx={ctx} pair={pair} />}
      margin={isCurator ? <CuratorMargin ctx={ctx} pair={pair} /> : <SideMargin ctx={ctx} pair={pair} />}
    >
      {said && (
        <div class="note good" role="status">
          <p>{said}</p>
        </div>
      )}
      {mate && !isCurator && (
        <p>
          <PairStatus state={pair.state} language={ctx.language} />
        </p>
      )}
      {isCurator ? <NextStep ctx={ctx} pair={pair} /> : <MyNextStep ctx={ctx} pair={pair} />}
      {pair.groupId && <InGroup ctx={ctx} pair={pair} />}
      <Exchange ctx={ctx} pair={pair} />
      {isSide && <Expected {...props} />}
      {isSide && !leadsSeat(pair, ctx.actor.personId) && <OwnAnswer ctx={ctx} pair={pair} />}
      {isCurator && <RecordedAnswers ctx={ctx} pair={pair} />}
      {mayNow(ctx.actor, pair, 'change dates') && <DatesForm {...props} />}
      <Timeline ctx={ctx} pair={pair} happenings={happenings} />
      {mayNow(ctx.actor, pair, 'withdraw') && <WithdrawForm ctx={ctx} pair={pair} />}
    </Page>
  )
}

function InGroup({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairPageWords(ctx.language)
  const topic = pair.directions.filter((one) => one.groupId !== null).map((one) => competenceIn(one, ctx.language))
  return (
    <p class="note">
      {t.inGroupNote(topic.join('; '))} <a href={pathsOf(ctx.school).group(pair.groupId ?? '')}>{t.toGroup}</a>
    </p>
  )
}

function Facts({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairPageWords(ctx.language)
  return (
    <>
      <PairStatus state={pair.state} language={ctx.language} /> · {t.kinds[pair.kind]} · {period(ctx, pair)}
    </>
  )
}

const period = (ctx: Context, pair: PairView) =>
  pairPageWords(ctx.language).period(dayInWords(pair.startsOn, ctx.language), dayInWords(pair.endsOn, ctx.language))

/** What is expected of the reader: nobody accepts what they could not read. */
export function Expected({ ctx, pair, hours, terms }: Pick<PairPageProps, 'ctx' | 'pair' | 'hours' | 'terms'>) {
  const t = pairPageWords(ctx.language)
  const isMentor = pair.directions.some((one) => one.mentorId === ctx.actor.personId)
  const isMentee = pair.directions.some((one) => one.menteeId === ctx.actor.personId)
  return (
    <section aria-labelledby="expected">
      <h2 id="expected">{t.whatExpected}</h2>
      <dl class="facts measure">
        <dt>{t.dates}</dt>
        <dd>{period(ctx, pair)}</dd>
        <dt>{t.time}</dt>
        <dd>{hours === null ? t.timeBoth : t.timeOwn(hours.toLocaleString(ctx.language))}</dd>
        {isMentor && (
          <>
            <dt>{t.mentorWork}</dt>
            <dd>{t.mentorPaid}</dd>
            {terms && <AgreementLines ctx={ctx} terms={terms} />}
          </>
        )}
        {isMentee && (
          <>
            <dt>{t.menteePaper}</dt>
            <dd>{t.menteeNoPaper}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** The same that the agreement will say: nobody accepts what they could not read. */
function AgreementLines({ ctx, terms }: { ctx: Context; terms: AgreementTerms }) {
  const t = pairPageWords(ctx.language)
  return (
    <>
      <dt>{t.meetings}</dt>
      <dd>
        {terms.meetings}; {terms.mode}
      </dd>
      <dt>{t.keptPapers}</dt>
      <dd>{terms.documents}</dd>
      <dt>{t.pay}</dt>
      <dd>{terms.pay ?? t.payUnknown}</dd>
    </>
  )
}

function SideMargin({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairPageWords(ctx.language)
  return (
    <>
      {mayNow(ctx.actor, pair, 'answer') && (
        <MarginNote title={t.freedomTitle}>
          <p>{t.freedom}</p>
        </MarginNote>
      )}
      <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
        <p>{t.law}</p>
      </MarginNote>
    </>
  )
}

function CuratorMargin({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairPageWords(ctx.language)
  return (
    <>
      <MarginNote title={t.papers}>
        <p>{t.papersWhy}</p>
        <p>
          <a href={pathsOf(ctx.school).documentsOfPair(pair.id)}>{t.openPapers}</a>
        </p>
      </MarginNote>
      <MarginNote title={t.marginConsentTitle} source={<Law ctx={ctx} of={['r-145', 'tk-351-8']} />}>
        <p>{t.marginConsent}</p>
      </MarginNote>
    </>
  )
}
