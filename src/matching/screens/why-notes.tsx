import { MarginNote } from '../../ui/margin.tsx'
import { explainDirection, explainExtras, explainRunner } from '../explain-pair.ts'
import { explainPrice } from '../explain-price.ts'
import type { Reader } from '../explain-without.ts'
import type { Why } from '../read-desk-view.ts'
import type { Roster } from '../roster.ts'
import { CRITERIA } from '../round.ts'
import { pointsOf, type ScorePart } from '../utility.ts'
import { matchingWords } from '../words.ts'
import { PriceSentences } from './price-sentences.tsx'

/** Why these two, what parting them costs, and who would have been next. */
export function WhyNotes({ why, price, reciprocity, roster, reader }: Why & { roster: Roster; reader: Reader }) {
  const t = matchingWords(reader.language)
  const extras = explainExtras(why, roster, reader)
  return (
    <>
      <MarginNote title={t.whyTitle}>
        {why.directions.map(({ direction }) => (
          <p>{explainDirection(direction, roster, reader)}</p>
        ))}
        <ScoreBars
          scores={why.directions.map((one) => one.direction.score)}
          reciprocity={reciprocity}
          reader={reader}
        />
      </MarginNote>
      {price && (
        <MarginNote title={t.ifParted}>
          <PriceSentences sentences={explainPrice(price, roster, reader.language)} />
        </MarginNote>
      )}
      <MarginNote title={t.secondTitle}>
        {why.directions.map((one) => (
          <p>{explainRunner(one, roster, reader)}</p>
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

type BarsProps = { scores: ScorePart[][]; reciprocity: number; reader: Reader }

/** Each criterion as a bar for each direction: filled is what it brings, the track what it could bring. */
function ScoreBars({ scores, reciprocity, reader }: BarsProps) {
  const t = matchingWords(reader.language)
  const directions = scores.map(pointsOf)
  const scale = Math.max(...directions.flat().map((part) => part.most), 1)
  const known = CRITERIA.filter((one) => directions.some((parts) => parts.some((part) => part.criterion === one)))
  return (
    <dl class="score">
      {known.map((criterion) => (
        <>
          <dt>{t.criteria[criterion]}</dt>
          {directions.map((parts) => {
            const part = parts.find((one) => one.criterion === criterion)
            return <Bar points={part?.points ?? 0} most={part?.most ?? 0} scale={scale} />
          })}
        </>
      ))}
      {reciprocity > 0 && (
        <>
          <dt>{t.reciprocityBar}</dt>
          <Bar points={Math.round(reciprocity / 10)} most={0} scale={scale} isBonus />
        </>
      )}
    </dl>
  )
}

type BarProps = { points: number; most: number; scale: number; isBonus?: boolean }

function Bar({ points, most, scale, isBonus }: BarProps) {
  const width = (of: number) => Math.min(100, (100 * of) / scale)
  return (
    <dd>
      <svg width="100" height="8" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="score-most" width={width(most)} height="8" />
        <rect class={isBonus ? 'score-bonus' : 'score-points'} width={width(points)} height="8" />
      </svg>
      <span>{points}</span>
    </dd>
  )
}
