import type { Child } from 'hono/jsx'
import { raw } from './jsx.ts'

export type Tone = 'good' | 'soon' | 'bad' | 'plain' | 'active'

const SHAPES: Record<Tone, { path: string; colour: string }> = {
  good: { path: 'M2.5 7.5 6 11l6-7', colour: 'green' },
  soon: { path: 'M7 3v4l3 2M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1', colour: 'amber' },
  bad: { path: 'M7 3v5M7 10.5v.5', colour: 'red' },
  active: { path: 'M3 7h8M8 4l3 3-3 3', colour: 'blue' },
  plain: { path: 'M4 7h6', colour: 'quiet' },
}

// lists are full of these few marks: each is written once
const MARKS = new Map(
  Object.entries(SHAPES).map(([tone, { path }]) => [
    tone,
    raw(
      String(
        <svg
          width="14"
          height="14"
          viewBox="0 0 14 14"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
        >
          <path d={path} />
        </svg>,
      ),
    ),
  ]),
)

/** A status is a word with a mark and a colour, never a colour alone. */
export function Status({ tone, children }: { tone: Tone; children: Child }) {
  return (
    <span class={`status ${SHAPES[tone].colour}`}>
      {MARKS.get(tone)}
      {children}
    </span>
  )
}
