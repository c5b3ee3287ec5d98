import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, shortName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { awaitingMentor, type GroupView, isGone, standingMembers } from '../groups/group.ts'
import { topicOf } from '../groups/group-page.tsx'
import { pairListWords } from '../pair-list-words.ts'
import { fromSideOf, leadsSeat, type PairView } from '../read-pairs.ts'
import { MyGoalLines } from './exchange.tsx'
import { PairStatus } from './pair-status.tsx'

/** A teacher's own pairs; what waits for an answer stands first and has the button. */
export function MyPairs({ ctx, pairs, groups }: { ctx: Context; pairs: PairView[]; groups: GroupView[] }) {
  const t = pairListWords(ctx.language)
  const me = ctx.actor.personId
  const led = groups.filter((group) => !isGone(group))
  const own = pairs.filter((pair) => !leadsSeat(pair, me))
  const [waiting, others] = [led.filter((one) => waits(one, me)), led.filter((one) => !waits(one, me))]
  return (
    <Page
      ctx={ctx}
      title={t.mine}
      section="pairs"
      lead={t.leadMine}
      margin={
        <MarginNote title={t.freedomTitle}>
          <p>{t.freedom}</p>
        </MarginNote>
      }
    >
      {waiting.map((group) => (
        <MyGroup ctx={ctx} group={group} isAwaited />
      ))}
      {own.length + led.length === 0 ? (
        <Empty title={t.emptyMineTitle}>
          <p>{t.emptyMineWhy}</p>
        </Empty>
      ) : (
        own.map((pair) => <MyPair ctx={ctx} pair={pair} />)
      )}
      {others.map((group) => (
        <MyGroup ctx={ctx} group={group} />
      ))}
    </Page>
  )
}

const waits = (group: GroupView, me: string | null): boolean => awaitingMentor(group, me ?? '').length > 0

/** A group that the reader leads: one card, one answer, however many learn in it. */
function MyGroup({ ctx, group, isAwaited }: { ctx: Context; group: GroupView; isAwaited?: boolean }) {
  const t = pairListWords(ctx.language)
  const href = pathsOf(ctx.school).group(group.id)
  return (
    <section class="sheet padded pair-card">
      <h2>
        <a href={href}>{topicOf(group, ctx)}</a>
      </h2>
      <p>
        {t.youLeadGroup}:{' '}
        {standingMembers(group)
          .map(({ mentee }) => shortName(mentee))
          .join(', ')}
      </p>
      <p class="actions">
        <a class={isAwaited ? 'button' : 'button quiet-button'} href={href}>
          {isAwaited ? t.readAndAnswer : uiWords(ctx.language).open}
        </a>
      </p>
    </section>
  )
}

function MyPair({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairListWords(ctx.language)
  const { me, mate } = fromSideOf(pair, ctx.actor.personId ?? '')
  const isAwaited = pair.state === 'proposed' && !me.answer
  const href = pathsOf(ctx.school).pair(pair.id)
  return (
    <section class="sheet padded pair-card">
      <PairStatus state={pair.state} language={ctx.language} />
      <h2>
        <a href={href}>{fullName(mate)}</a>
      </h2>
      {mate.position && <p class="quiet">{mate.position}</p>}
      <MyGoalLines ctx={ctx} pair={pair} />
      <p class="small quiet">
        {t.period(dayInWords(pair.startsOn, ctx.language), dayInWords(pair.endsOn, ctx.language))}
      </p>
      <p class="actions">
        <a class={isAwaited ? 'button' : 'button quiet-button'} href={href}>
          {isAwaited ? t.readAndAnswer : uiWords(ctx.language).open}
        </a>
      </p>
    </section>
  )
}
