import type { Context } from '../../platform/context.ts'
import { withStop } from '../../platform/words.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Circle } from '../circles-of-pairs.ts'
import { maySteerPairs } from '../pair-permissions.ts'
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
