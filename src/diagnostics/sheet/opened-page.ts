import { isId, newId } from '../../platform/ids.ts'

/** What each thing on a page says, by its name; only ever compared. */
export type Marks = Readonly<Record<string, string>>

/** A page of the form as it was opened: which one it is, and what stood on it then. */
export type OpenedPage = { page: string; shown: Marks }

/** What stands now, and the page that said so. */
type Saved = { mark: string; page: string | null }

/**
 * Whose word stands on one thing: what the page changed, or what another page saved since. Sent again, a page replaces
 * what it said itself. A clash is where both said something new, and they differ.
 */
export function whoseWord(opened: OpenedPage, name: string, saved: Saved, typed: string): 'typed' | 'saved' | 'clash' {
  const shown = opened.shown[name] ?? ''
  if (saved.mark === shown || saved.mark === typed || saved.page === opened.page) return 'typed'
  return typed === shown ? 'saved' : 'clash'
}

/** A page that is opened now, with what stands on it. */
export const openNow = (shown: Marks): OpenedPage => ({ page: newId(), shown })

/** The row as it was when the page was opened: shown again with its faults, a page must not pass for a fresh one. */
export const asOpened = <Row extends { version: number }>(row: Row, body: Record<string, unknown>): Row => ({
  ...row,
  version: Number(body.version) || 0,
})

/** What a sent page was opened with; nothing where the sending came from no page of ours. */
export function openedPage({ page, shown }: Record<string, unknown>): OpenedPage | undefined {
  if (typeof page !== 'string' || !isId(page) || typeof shown !== 'string') return undefined
  try {
    const marks: unknown = JSON.parse(shown)
    return marks && typeof marks === 'object' ? { page, shown: marks as Marks } : undefined
  } catch {
    return undefined
  }
}
