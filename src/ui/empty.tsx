import type { Child } from 'hono/jsx'

/** What this place will hold, and the one next step. */
export function Empty({ title, children, action }: { title: string; children: Child; action?: Child }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      <div>{children}</div>
      {action && <div class="actions">{action}</div>}
    </section>
  )
}
