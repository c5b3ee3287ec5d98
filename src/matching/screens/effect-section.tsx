import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { type Effect, type EffectPoint, isOpen, type Round, STRENGTHS } from '../round/round.ts'
import { isRunning } from '../runs/run.ts'
import { matchingWords } from '../words.ts'
import { RunNotice } from './run-notice.tsx'

/** Pairs both ways against utility at several strengths of reciprocity: drawn, and as a table. */
export function EffectSection({ ctx, round }: { ctx: Context; round: Round }) {
  const t = matchingWords(ctx.language)
  const { effect } = round
  const mayCount = isOpen(round) && !isRunning(round.run)
  return (
    <section class="effect" aria-labelledby="effect">
      <h2 id="effect">{t.effectTitle}</h2>
      <p class="measure">{t.effectLead}</p>
      {effect && <Figures ctx={ctx} effect={effect} round={round} />}
      {round.run?.kind === 'effect' && (
        <RunNotice ctx={ctx} round={round} since={effect ? new Date(effect.at) : undefined} />
      )}
      {mayCount && (
        <ActButton
          ctx={ctx}
          action={pathsOf(ctx.school).reciprocityEffect(round.id)}
          label={effect ? t.effectAgain : t.effectCount}
        />
      )}
    </section>
  )
}

function Figures({ ctx, effect, round }: { ctx: Context; effect: Effect; round: Round }) {
  const t = matchingWords(ctx.language)
  const { points, held } = effect
  const { reciprocity: _, ...counted } = effect.settings
  const { reciprocity: now, ...present } = round.settings
  return (
    <>
      <p class="quiet">
        {t.effectOn(dayAndMonth(dayOf(new Date(effect.at), ctx.school.timeZone), ctx.language))}{' '}
        {!isDeepStrictEqual(counted, present) && t.effectIsOld}
      </p>
      {held.held > 0 && <p class="measure">{t.effectHeld(held.held, held.pairs, held.seats)}</p>}
      {isSame(points) ? (
        <p class="measure">{t.effectSame(points[0]!.exchanges, points[0]!.circles ?? 0, points[0]!.helped)}</p>
      ) : (
        <Drawn ctx={ctx} points={points} now={now} />
      )}
    </>
  )
}

function Drawn({ ctx, points, now }: { ctx: Context; points: EffectPoint[]; now: number }) {
  const t = matchingWords(ctx.language)
  const most = Math.max(...points.map((one) => one.utility), 1)
  const share = (one: EffectPoint) =>
    `${(Math.round((1000 * one.utility) / most) / 10).toLocaleString(ctx.language)}\u00a0%`
  const hasCircles = points.some((one) => (one.circles ?? 0) > 0)
  const named = (strength: number) => t.reciprocityLevels[(STRENGTHS as readonly number[]).indexOf(strength)] ?? ''
  return (
    <>
      {apart(points).length > 1 && (
        <figure class="effect-figure">
          <EffectChart points={points} now={now} label={t.effectPicture} named={named} share={share} />
        </figure>
      )}
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th>{t.effectStrength}</th>
              <th class="number">{t.effectExchanges}</th>
              {hasCircles && <th class="number">{t.effectCircles}</th>}
              <th class="number">{t.effectUtility}</th>
              <th class="number">{t.effectCovered}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((one) => (
              <tr>
                <th scope="row">
                  {named(one.strength)} {one.strength === now && <span class="tag blue">{t.effectNow}</span>}
                </th>
                <td class="number" data-label={t.effectExchanges}>
                  {one.exchanges}
                </td>
                {hasCircles && (
                  <td class="number" data-label={t.effectCircles}>
                    {one.circles}
                  </td>
                )}
                <td class="number" data-label={t.effectUtility}>
                  {share(one)}
                </td>
                <td class="number" data-label={t.effectCovered}>
                  {one.helped}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const WIDTH = 560
const HEIGHT = 260
const EDGE = { left: 48, right: 110, top: 20, bottom: 40 }

type ChartProps = {
  points: EffectPoint[]
  now: number
  label: string
  named: (strength: number) => string
  share: (one: EffectPoint) => string
}

function EffectChart({ points, now, label, named, share }: ChartProps) {
  const utilities = points.map((one) => one.utility)
  const [least, most] = [Math.min(...utilities), Math.max(...utilities)]
  const tallest = Math.max(...points.map((one) => one.exchanges), 1)
  const x = (of: number) => EDGE.left + ((of - least) / (most - least || 1)) * (WIDTH - EDGE.left - EDGE.right)
  const y = (of: number) => HEIGHT - EDGE.bottom - (of / tallest) * (HEIGHT - EDGE.top - EDGE.bottom)
  const placed = apart(points)
  return (
    <svg class="effect-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="axis" d={`M${EDGE.left} ${EDGE.top}V${HEIGHT - EDGE.bottom}H${WIDTH - EDGE.right}`} />
      {[0, tallest].map((n) => (
        <text x={EDGE.left - 8} y={y(n) + 4} text-anchor="end">
          {n}
        </text>
      ))}
      {points.length > 1 &&
        [points[0]!, points[points.length - 1]!].map((one) => (
          <text x={x(one.utility)} y={HEIGHT - EDGE.bottom + 20} text-anchor="middle">
            {share(one)}
          </text>
        ))}
      <path
        class="line"
        d={`M${points.map((one) => `${x(one.utility).toFixed(1)} ${y(one.exchanges).toFixed(1)}`).join('L')}`}
      />
      {placed.map(({ utility, exchanges, strengths }) => (
        <g class={strengths.includes(now) ? 'dot now' : 'dot'}>
          <circle cx={x(utility)} cy={y(exchanges)} r="6" />
          <text x={x(utility) + 11} y={y(exchanges) + 4}>
            {strengths.map(named).join(', ')}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Whether all strengths come to the same in everything that is told. */
const isSame = (points: EffectPoint[]): boolean =>
  new Set(points.map((one) => [one.utility, one.exchanges, one.circles ?? 0, one.helped].join())).size === 1

/** Strengths that come to the same stand at one point; where all do, there is nothing to draw. */
function apart(points: EffectPoint[]) {
  return [...Map.groupBy(points, (one) => `${one.utility} ${one.exchanges}`).values()].map((same) => ({
    ...same[0]!,
    strengths: same.map((one) => one.strength),
  }))
}
