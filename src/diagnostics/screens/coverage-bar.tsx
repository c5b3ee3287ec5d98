import type { Language } from '../../platform/context.ts'
import type { Coverage } from '../results/coverage.ts'
import { coverageWords } from '../results/coverage-words.ts'

const WIDTH = 150
const HEIGHT = 12

/** Met, without a place, with nobody: one after another, on the scale of the longest need. */
export function CoverageBar({ row, longest, language }: { row: Coverage; longest: number; language: Language }) {
  const said = coverageWords(language).barSaid(row.met, row.withoutPlace, row.nobody)
  const unit = WIDTH / Math.max(1, longest)
  const parts = [
    ['met', row.met],
    ['places', row.withoutPlace],
    ['nobody', row.nobody],
  ] as const
  let x = 0
  return (
    <svg
      class="coverage-bar"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={said}
    >
      <rect class="track" width={WIDTH} height={HEIGHT} rx="2" />
      {parts.map(([name, amount]) => {
        const width = amount * unit
        const part = width > 0 && <rect class={name} x={x} width={width} height={HEIGHT} />
        x += width
        return part
      })}
    </svg>
  )
}

export function CoverageLegend({ language }: { language: Language }) {
  const t = coverageWords(language)
  const entries = [
    ['met', t.legendMet],
    ['places', t.legendPlaces],
    ['nobody', t.legendNobody],
  ] as const
  return (
    <ul class="coverage-legend">
      {entries.map(([name, label]) => (
        <li>
          <svg class="coverage-bar" width="14" height="12" aria-hidden="true">
            <rect class={name} width="14" height="12" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
