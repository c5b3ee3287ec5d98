import type { Language } from '../platform/context.ts'
import { uiWords } from './words.ts'

/** A level 0–4 as four squares; what is wanted above it is hatched. */
export function Levels({
  level,
  wanted = null,
  language,
}: {
  level: number
  wanted?: number | null
  language: Language
}) {
  return (
    <span class="levels" role="img" aria-label={uiWords(language).level(level, wanted)}>
      {[1, 2, 3, 4].map((step) => (
        <i class={step <= level ? 'filled' : step <= (wanted ?? 0) ? 'wanted' : undefined} />
      ))}
    </span>
  )
}
