import type { Child } from 'hono/jsx'

/** One note in the margin; `source` names the law or the rule behind it. */
export function MarginNote({ title, source, children }: { title: string; source?: Child; children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
      {source && <p class="source">{source}</p>}
    </section>
  )
}
