import type { Context } from '../../platform/context.ts'
import { withStop } from '../../platform/words.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Circle, FallenCircle } from '../circles-of-pairs.ts'
import { isOpenTo } from '../pair.ts'
import { pairPageWords } from '../pair-page-words.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import type { PairView } from '../read-pairs.ts'
import { pairWords } from '../words.ts'

/** Who helps whom round the circle that a pair is part of; the curator is told what hangs on it. */
export function CircleNote({ ctx, circles }: { ctx: Context; circles: Circle[] }) {
  const t = pairWords(ctx.language)
  return (
    <>
      {circles.map(({ people }) => (
        <p class="note">
          <b>{t.circle}</b>: {withStop([...people, people[0]].map(shortName).join(' → '))}{' '}
          {maySteerPairs(ctx.actor) ? t.circleHangs : t.circleShared}
        </p>
      ))}
    </>
  )
}

type FallenProps = { ctx: Context; pair: PairView; circles: FallenCircle[] }

/** A pair that goes on says what of its circle has not come about; why, it does not say. */
export function FallenCircleNote({ ctx, pair, circles }: FallenProps) {
  const t = pairPageWords(ctx.language)
  const reader = maySteerPairs(ctx.actor) ? 'curator' : 'side'
  const goesOn = [t.goesOn[reader], pair.kind !== 'reciprocal' && t.goesOn.oneWay].filter(Boolean).join(', ')
  return (
    <>
      {circles.map(({ lost }) => (
        <p class="note soon">
          <b>{t.circleFallen}</b> {t.notComeAbout} {withStop(waysOf(lost))} {withStop(goesOn)}
          {isOpenTo('answer', pair.state) && ` ${t.unlessSaid[reader]}`}
        </p>
      ))}
    </>
  )
}

/** «Лебедева Е. П. → Мишин Т. А.» */
const waysOf = (lost: FallenCircle['lost']): string =>
  lost.map(({ from, to }) => `${shortName(from)} → ${shortName(to)}`).join('; ')
