import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { Circle } from '../circles-of-pairs.ts'
import { awaitingMentor, type GroupView, isGone } from '../groups/group.ts'
import { MyGroup, MySeat } from '../groups/my-groups.tsx'
import { isOpenTo } from '../pair.ts'
import { pairListWords } from '../pair-list-words.ts'
import { fromSideOf, leadsSeat, type PairView } from '../read-pairs.ts'
import { CardFoot } from './card-foot.tsx'
import { CircleNote } from './circle-note.tsx'
import { MyGoalLines } from './exchange.tsx'
import { PairStatus } from './pair-status.tsx'

type Props = { ctx: Context; pairs: PairView[]; groups: GroupView[]; circles: Circle[] }

/** A teacher's own pairs and groups; what waits for an answer stands first and has the button. */
export function MyPairs({ ctx, pairs, groups, circles }: Props) {
  const t = pairListWords(ctx.language)
  const me = ctx.actor.personId
  const led = groups.filter((group) => !isGone(group) && group.leads.some(({ id }) => id === me))
  const own = pairs.filter((pair) => !leadsSeat(pair, me))
  const [waiting, others] = [led.filter((one) => waits(one, me)), led.filter((one) => !waits(one, me))]
  return (
    <Page
      ctx={ctx}
      title={groups.length > 0 ? t.mineWithGroups : t.mine}
      section="pairs"
      lead={t.leadMine}
      margin={
        pairs.some(({ state }) => isOpenTo('answer', state)) && (
          <MarginNote title={t.freedomTitle}>
            <p>{groups.length > 0 ? t.freedomWithGroups : t.freedom}</p>
          </MarginNote>
        )
      }
    >
      <CircleNote ctx={ctx} circles={circles} />
      {waiting.map((group) => (
        <MyGroup ctx={ctx} group={group} isAwaited />
      ))}
      {own.length + led.length === 0 ? (
        <Empty title={t.emptyMineTitle}>
          <p>{t.emptyMineWhy}</p>
        </Empty>
      ) : (
        own.map((pair) => {
          const group = groups.find(({ id }) => id === pair.groupId)
          if (pair.kind === 'group' && group) return <MySeat ctx={ctx} pair={pair} group={group} />
          return <MyPair ctx={ctx} pair={pair} />
        })
      )}
      {others.map((group) => (
        <MyGroup ctx={ctx} group={group} />
      ))}
    </Page>
  )
}

const waits = (group: GroupView, me: string | null): boolean => awaitingMentor(group, me ?? '').length > 0

function MyPair({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const { me, mate } = fromSideOf(pair, ctx.actor.personId ?? '')
  const href = pathsOf(ctx.school).pair(pair.id)
  return (
    <section class="sheet padded pair-card">
      <PairStatus pair={pair} language={ctx.language} />
      <h2>
        <a href={href}>{fullName(mate)}</a>
      </h2>
      {mate.position && <p class="quiet">{mate.position}</p>}
      <MyGoalLines ctx={ctx} pair={pair} />
      <CardFoot ctx={ctx} dates={pair} href={href} isAwaited={pair.state === 'proposed' && !me.answer} />
    </section>
  )
}
