import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Context } from '../../platform/context.ts'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import type { Circle, FallenCircle } from '../circles-of-pairs.ts'
import { type GroupBrief, topicOf } from '../groups/group.ts'
import { InGroup, LeadsSeat } from '../groups/in-group.tsx'
import { pageWordsFor } from '../groups/seat-words.ts'
import { ledTo } from '../groups/who-is-in.ts'
import { isSideOf, mayNow, maySteerPairs } from '../pair-permissions.ts'
import type { Happening } from '../pair-timeline.ts'
import { fromSideOf, leadsSeat, namesOf, type PairView } from '../read-pairs.ts'
import { CircleNote, FallenCircleNote } from './circle-note.tsx'
import { DatesForm, WithdrawForm } from './curator-forms.tsx'
import { Exchange } from './exchange.tsx'
import { Expected, periodOf } from './expected.tsx'
import { MyNextStep, NextStep } from './next-step.tsx'
import { OwnAnswer } from './own-answer.tsx'
import { PairStatus } from './pair-status.tsx'
import { RecordedAnswers } from './recorded-answers.tsx'
import { Timeline } from './timeline.tsx'

export type PairPageProps = {
  ctx: Context
  pair: PairView
  /** The group that the two meet in. */
  group: GroupBrief | null
  /** Those of three that the pair is part of. */
  circles: Circle[]
  /** Those that it was part of. */
  fallen: FallenCircle[]
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
  const { ctx, pair, circles, fallen, happenings, said } = props
  const isSide = isSideOf(ctx.actor, pair)
  const isCurator = maySteerPairs(ctx.actor)
  const isLead = leadsSeat(pair, ctx.actor.personId)
  return (
    <Page
      ctx={ctx}
      {...headOf(props)}
      section="pairs"
      margin={isCurator ? <CuratorMargin ctx={ctx} pair={pair} /> : <SideMargin ctx={ctx} pair={pair} />}
    >
      {said && (
        <div class="note good" role="status">
          <p>{said}</p>
        </div>
      )}
      {!isCurator && (
        <p>
          <PairStatus pair={pair} language={ctx.language} />
        </p>
      )}
      {isCurator ? <NextStep ctx={ctx} pair={pair} /> : <MyNextStep ctx={ctx} pair={pair} />}
      <GroupNote {...props} />
      <CircleNote ctx={ctx} circles={circles} />
      <FallenCircleNote ctx={ctx} pair={pair} circles={fallen} />
      <Exchange ctx={ctx} pair={pair} />
      {isSide && !isLead && <Expected {...props} />}
      {isSide && !isLead && <OwnAnswer ctx={ctx} pair={pair} />}
      {isCurator && <RecordedAnswers ctx={ctx} pair={pair} />}
      {mayNow(ctx.actor, pair, 'change dates') && <DatesForm {...props} />}
      <Timeline ctx={ctx} pair={pair} happenings={happenings} />
      {mayNow(ctx.actor, pair, 'withdraw') && <WithdrawForm ctx={ctx} pair={pair} />}
    </Page>
  )
}

/** Two people are called by the other's name; a seat in a group by its topic, and by the member to whoever leads. */
function headOf({ ctx, pair, group }: PairPageProps) {
  const t = pageWordsFor(pair, ctx.language)
  if (maySteerPairs(ctx.actor))
    return { title: namesOf(pair, t.and), lead: <Facts ctx={ctx} pair={pair} group={group} /> }
  const { mate } = fromSideOf(pair, ctx.actor.personId ?? '')
  if (pair.kind !== 'group' || !group) return { title: t.yourPair(fullName(mate)), lead: mate.position }
  if (leadsSeat(pair, ctx.actor.personId))
    return { title: fullName(mate), lead: <LeadsSeat ctx={ctx} mate={mate} group={group} /> }
  return { title: topicOf(group, ctx), lead: ledTo(mate, group, ctx.language) }
}

function GroupNote({ ctx, pair, group }: PairPageProps) {
  if (!group || leadsSeat(pair, ctx.actor.personId)) return null
  return <InGroup ctx={ctx} pair={pair} group={group} />
}

function Facts({ ctx, pair, group }: Pick<PairPageProps, 'ctx' | 'pair' | 'group'>) {
  const t = pageWordsFor(pair, ctx.language)
  return (
    <>
      <PairStatus pair={pair} language={ctx.language} /> ·{' '}
      {group && pair.kind === 'group' ? (
        <a href={pathsOf(ctx.school).group(group.id)}>{t.inGroupNote(topicOf(group, ctx))}</a>
      ) : (
        pair.kind !== 'unknown' && t.kinds[pair.kind]
      )}{' '}
      {pair.kind !== 'unknown' && '·'} {periodOf(ctx, pair)}
    </>
  )
}

function SideMargin({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pageWordsFor(pair, ctx.language)
  const isSeat = pair.kind === 'group'
  return (
    <>
      {mayNow(ctx.actor, pair, 'answer') && (
        <MarginNote title={t.freedomTitle}>
          <p>{t.freedom}</p>
        </MarginNote>
      )}
      {(!isSeat || leadsSeat(pair, ctx.actor.personId)) && (
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
          <p>{t.law}</p>
        </MarginNote>
      )}
    </>
  )
}

function CuratorMargin({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pageWordsFor(pair, ctx.language)
  return (
    <>
      <MarginNote title={t.papers}>
        <p>{pair.orderId ? t.papersThere : t.papersWhy}</p>
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
