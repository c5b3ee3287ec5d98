import type { Context, Language } from '../../platform/context.ts'
import { Levels } from '../../ui/levels.tsx'
import { shortName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { pairPageWords } from '../pair-page-words.ts'
import { competenceIn, type DirectionView, type PairView, type Side } from '../read-pairs.ts'

/** Who gives what to whom, each direction on its own sheet, with levels before and wanted. */
export function Exchange({ ctx, pair }: { ctx: Context; pair: PairView }) {
  return (
    <div class="pair-exchange">
      {pair.directions.map((direction) => (
        <section class="sheet">
          <Way ctx={ctx} pair={pair} direction={direction} />
          <h3>{competenceIn(direction, ctx.language)}</h3>
          <Steps ctx={ctx} direction={direction} />
        </section>
      ))}
    </div>
  )
}

function Way({ ctx, pair, direction }: { ctx: Context; pair: PairView; direction: DirectionView }) {
  const t = pairPageWords(ctx.language)
  const [mentor, mentee] = membersOf(pair, direction)
  const named = (side: Side) => (side.id === ctx.actor.personId ? t.you : shortName(side))
  return (
    <p class="pair-way">
      <span class="quiet">{t.mentor}</span> <b>{named(mentor)}</b>
      <Arrow />
      <span class="quiet">{t.mentee}</span> <b>{named(mentee)}</b>
    </p>
  )
}

/** The mentor and the mentee of a direction. */
function membersOf({ sides: [a, b] }: PairView, direction: DirectionView): [Side, Side] {
  return direction.mentorId === a.id ? [a, b] : [b, a]
}

function Arrow() {
  return (
    <svg
      width="38"
      height="12"
      viewBox="0 0 38 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
    >
      <path d="M1 6h34M30 2l5 4-5 4" />
    </svg>
  )
}

function Steps({ ctx, direction: { levelBefore, levelTarget } }: { ctx: Context; direction: DirectionView }) {
  const t = pairPageWords(ctx.language)
  const names = uiWords(ctx.language).levelNames
  if (levelBefore === null) return <p class="quiet small">{t.levelUnknown}</p>
  const step = (label: string, level: number, wanted: number | null) => (
    <>
      <dt>{label}</dt>
      <dd>
        <Levels level={level} wanted={wanted} language={ctx.language} />
        <span class="pair-level-name">{names[wanted ?? level]}</span>
      </dd>
    </>
  )
  return (
    <dl class="pair-steps">
      {step(t.levelNow, levelBefore, null)}
      {levelTarget !== null && step(t.levelTarget, levelBefore, levelTarget)}
    </dl>
  )
}

/** What the reader gets and gives in a pair of their own. */
export function MyGoalLines({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairPageWords(ctx.language)
  const receives = pair.directions.filter((one) => one.menteeId === ctx.actor.personId)
  const gives = pair.directions.filter((one) => one.mentorId === ctx.actor.personId)
  const line = (label: string, directions: DirectionView[]) =>
    directions.length > 0 && (
      <li>
        {label}: {directions.map((one) => competenceIn(one, ctx.language)).join('; ')}
      </li>
    )
  return (
    <ul class="pair-goals">
      {line(t.youGet, receives)}
      {line(t.youGive, gives)}
    </ul>
  )
}

/** The goals of a pair in one or two short lines, for a row of a list. */
export function GoalLines({ pair, language }: { pair: PairView; language: Language }) {
  return (
    <ul class="pair-goals">
      {pair.directions.map((direction) => {
        const [mentor, mentee] = membersOf(pair, direction)
        return (
          <li>
            {shortName(mentor)} <b aria-hidden="true">→</b> {shortName(mentee)}: {competenceIn(direction, language)}
          </li>
        )
      })}
    </ul>
  )
}
