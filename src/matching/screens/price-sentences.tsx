import type { Sentence } from '../explanations/explain-price.ts'

const TONES = { bad: 'red', good: 'green', plain: undefined } as const

export function PriceSentences({ sentences }: { sentences: Sentence[] }) {
  return (
    <>
      {sentences.map(({ text, tone }) => (
        <p class={TONES[tone]}>{text}</p>
      ))}
    </>
  )
}
