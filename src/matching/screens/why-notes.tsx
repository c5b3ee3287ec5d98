import { MarginNote } from '../../ui/margin.tsx'
import { pointsOf, type ScorePart } from '../candidates/utility.ts'
import type { Why } from '../desk/read-desk-view.ts'
import { isInOrder } from '../engagement.ts'
import { explainDirection, explainEquals, explainExtras, explainRunner } from '../explanations/explain-pair.ts'
import { explainPrice } from '../explanations/explain-price.ts'
import type { Reader } from '../explanations/explain-without.ts'
import { explainWords } from '../explanations/explain-words.ts'
import type { Instead } from '../explanations/instead-of-pair.ts'
import { competenceOf, nameOf, type Roster, ringOf, tidy } from '../round/roster.ts'
import { CIRCLE_WORTH, CRITERIA } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { PriceSentences } from './price-sentences.tsx'

type Props = {
  roster: Roster
  reader: Reader
  /** Where the price of other mentors is told. */
  seeInstead: string | null
  /** Where a pair that stands is changed. */
  toPairs: string
  /** Who helps whom round, where the pair is a part of circles of three. */
  circles: readonly (readonly string[])[]
  /** The draft was made with circles looked for: each is worth something. */
  countsCircles: boolean
}

/** Why these two, what parting them costs, and who would have been next. */
export function WhyNotes({
  why,
  price,
  stands,
  reciprocity,
  instead,
  seeInstead,
  toPairs,
  circles,
  countsCircles,
  roster,
  reader,
}: Why & Props) {
  const t = matchingWords(reader.language)
  const extras = explainExtras(why, roster, reader)
  return (
    <>
      <MarginNote title={t.whyTitle}>
        {why.directions.map((one) => (
          <>
            <p>{explainDirection(one.direction, roster, reader)}</p>
            {one.equals.length > 0 && <p>{explainEquals(one, roster, reader)}</p>}
          </>
        ))}
        {circles.map((circle) => (
          <p>
            {tidy(t.inCircle(ringOf(roster, circle)))} {price && t.circleThen}
          </p>
        ))}
        <ScoreBars
          scores={why.directions.map((one) => one.direction.score)}
          reciprocity={reciprocity}
          circles={countsCircles ? CIRCLE_WORTH * circles.length : 0}
          reader={reader}
        />
      </MarginNote>
      {stands && (
        <MarginNote title={t.canDoWith}>
          <p>
            {isInOrder(stands) ? t.standsInOrder : t.standsBeforeOrder} <a href={toPairs}>{t.toThePairs}</a>
          </p>
        </MarginNote>
      )}
      {price && (
        <MarginNote title={t.ifParted}>
          <PriceSentences sentences={explainPrice(price, roster, reader.language)} />
        </MarginNote>
      )}
      <MarginNote title={t.secondTitle}>
        {why.directions.map((one) => (
          <p>
            {why.directions.length > 1 && (
              <>
                <b>{competenceOf(roster, one.direction.competenceId)}.</b>{' '}
              </>
            )}
            {explainRunner(one, roster, reader)}
          </p>
        ))}
        {instead === undefined && seeInstead && (
          <p>
            <a href={seeInstead}>{t.seeInstead}</a>
          </p>
        )}
        {instead === null && <p>{t.stalePrice}</p>}
        {instead?.map((one) => (
          <InsteadNote instead={one} roster={roster} reader={reader} />
        ))}
      </MarginNote>
      {extras.length > 0 && (
        <MarginNote title={t.extrasTitle}>
          {extras.map((one) => (
            <p>{one}</p>
          ))}
        </MarginNote>
      )}
    </>
  )
}

function InsteadNote({ instead, roster, reader }: { instead: Instead; roster: Roster; reader: Reader }) {
  const t = explainWords(reader.language)
  const { next } = instead
  return (
    <div class="instead">
      <p>
        <b>{competenceOf(roster, instead.competenceId)}.</b>{' '}
        {next ? t.insteadOf(nameOf(roster, next.mentorId)) : t.nobodyInstead}
      </p>
      {next && <PriceSentences sentences={explainPrice(next.price, roster, reader.language)} />}
    </div>
  )
}

type ScoreProps = { scores: ScorePart[][]; reciprocity: number; circles: number; reader: Reader }

/** Each criterion as a bar for each direction: filled is what it brings, the track what it could bring; then what the two bring as an exchange, and the three as a circle. */
function ScoreBars({ scores, reciprocity, circles, reader }: ScoreProps) {
  const t = matchingWords(reader.language)
  const directions = scores.map(pointsOf)
  const scale = Math.max(...directions.flat().map((part) => part.most), 1)
  const bonuses = (
    [
      [t.reciprocityBar, reciprocity],
      [t.circleBar, circles],
    ] as const
  ).filter(([, worth]) => worth > 0)
  const known = CRITERIA.filter((one) => directions.some((parts) => parts.some((part) => part.criterion === one)))
  return (
    <dl class="score">
      {known.map((criterion) => (
        <>
          <dt>{t.criteria[criterion]}</dt>
          <Bars
            bars={directions.map((parts) => parts.find((part) => part.criterion === criterion) ?? NO_PART)}
            scale={scale}
          />
        </>
      ))}
      {bonuses.map(([label, worth]) => (
        <>
          <dt>{label}</dt>
          <Bars bars={[{ points: Math.round(worth / 10), most: 0 }]} scale={scale} isBonus />
        </>
      ))}
    </dl>
  )
}

const NO_PART = { points: 0, most: 0 }

type OneBar = { points: number; most: number }
type BarsProps = { bars: OneBar[]; scale: number; isBonus?: boolean }

/** One bar, or two thin ones where the directions differ. */
function Bars({ bars, scale, isBonus }: BarsProps) {
  const shown = bars.every((one) => one.points === bars[0]?.points) ? bars.slice(0, 1) : bars
  const width = (of: number) => Math.min(100, (100 * of) / scale)
  const height = shown.length === 1 ? 8 : 5
  return (
    <dd>
      <svg width="100" height="11" viewBox="0 0 100 11" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {shown.map(({ points, most }, k) => (
          <>
            <rect class="score-most" y={shown.length === 1 ? 1 : 6 * k} width={width(most)} height={height} />
            <rect
              class={isBonus ? 'score-bonus' : 'score-points'}
              y={shown.length === 1 ? 1 : 6 * k}
              width={width(points)}
              height={height}
            />
          </>
        ))}
      </svg>
      <span>{shown.map((one) => one.points).join('/')}</span>
    </dd>
  )
}
