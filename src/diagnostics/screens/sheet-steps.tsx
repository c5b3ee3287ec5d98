import type { Language } from '../../platform/context.ts'
import { sheetWords } from '../sheet/sheet-words.ts'

/** «Страница 3 из 8», and the same as a row of small squares. */
export function SheetSteps({ step, of, language }: { step: number; of: number; language: Language }) {
  return (
    <span class="sheet-steps">
      <span>{sheetWords(language).step(step, of)}</span>
      <span class="squares" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i class={index + 1 < step ? 'past' : index + 1 === step ? 'here' : undefined} />
        ))}
      </span>
    </span>
  )
}
