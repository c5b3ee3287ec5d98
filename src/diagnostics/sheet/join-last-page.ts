import type { LastPageValues } from '../screens/last-page-fields.tsx'
import type { LastPage } from './last-page.ts'
import { type Marks, type OpenedPage, whoseWord } from './opened-page.ts'
import { savedValues } from './sheet-values.ts'

/** The last page whole, as the form shows it. */
export type LastPageSaid = LastPageValues & { foremost: readonly string[] }

/** Everything the last page says. */
export type WholeLastPage = LastPage & { foremost: string[] }

/** Where another page of the same person has said something else since; with what this page would say of everything. */
export type LastPageClash = { clashing: (keyof LastPageSaid)[]; saved: LastPageSaid; said: LastPageSaid }

const saidOn = (page: WholeLastPage): LastPageSaid => ({
  ...savedValues(page, page.avoided ?? []),
  foremost: page.foremost,
})

export const lastPageMarks = (said: LastPageSaid): Marks =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, [value].flat().toSorted().join(' ')]))

/** What the page leaves as it was shown stays as another page has saved it; a clash is handed back. */
export function joinLastPage(
  saved: WholeLastPage & { page: string | null },
  typed: WholeLastPage,
  opened: OpenedPage | undefined,
): { joined: WholeLastPage; page: string | null } | LastPageClash {
  if (!opened) return { joined: typed, page: null }
  const [before, now] = [lastPageMarks(saidOn(saved)), lastPageMarks(saidOn(typed))]
  const names = Object.keys(now) as (keyof LastPageSaid)[]
  const words = new Map(
    names.map((name) => [name, whoseWord(opened, name, { mark: before[name]!, page: saved.page }, now[name]!)]),
  )
  const kept = Object.fromEntries(
    names.filter((name) => words.get(name) === 'saved').map((name) => [name, saved[name]]),
  )
  const joined: WholeLastPage = { ...typed, ...kept }
  const clashing = names.filter((name) => words.get(name) === 'clash')
  if (clashing.length > 0) return { clashing, saved: saidOn(saved), said: saidOn(joined) }
  // the word of two pages is neither's own
  return { joined, page: Object.keys(kept).length > 0 ? null : opened.page }
}
