import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { pairListWords } from '../pair-list-words.ts'
import { fromSideOf, type PairView } from '../read-pairs.ts'
import { MyGoalLines } from './exchange.tsx'
import { PairStatus } from './pair-status.tsx'

/** A teacher's own pairs; what waits for an answer stands first and has the button. */
export function MyPairs({ ctx, pairs }: { ctx: Context; pairs: PairView[] }) {
  const t = pairListWords(ctx.language)
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
      {pairs.length === 0 ? (
        <Empty title={t.emptyMineTitle}>
          <p>{t.emptyMineWhy}</p>
        </Empty>
      ) : (
        pairs.map((pair) => <MyPair ctx={ctx} pair={pair} />)
      )}
    </Page>
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
