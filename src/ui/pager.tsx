import type { Context } from '../platform/context.ts'
import { pageFrom } from './read-form.ts'
import { uiWords } from './words.ts'

/** As many rows as a screen takes before looking becomes searching. */
export const PAGE_SIZE = 50

/** Which part of a list is shown: a page from 1 on, or the whole (for «find in page», for printing, for ticking all). */
export type Paging = number | 'all'

export const pagingFrom = (page: string | undefined): Paging => (page === 'all' ? 'all' : pageFrom(page))

/** The rows of the page; a page past the end shows the last one. */
export function onPage<Row>(rows: readonly Row[], paging: Paging): readonly Row[] {
  if (paging === 'all') return rows
  const first = (Math.min(paging, pagesOf(rows.length)) - 1) * PAGE_SIZE
  return rows.slice(first, first + PAGE_SIZE)
}

/** The same for a query: what to skip and how much to take. */
export const windowOf = (paging: Paging): { limit: number | null; offset: number } =>
  paging === 'all' ? { limit: null, offset: 0 } : { limit: PAGE_SIZE, offset: (paging - 1) * PAGE_SIZE }

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE))

type Props = { ctx: Context; path: string; query: Record<string, string>; total: number; paging: Paging }

/** The way to the other pages and to the whole list, the filter kept. Nothing where all is shown anyway. */
export function Pager({ ctx, path, query, total, paging }: Props) {
  const t = uiWords(ctx.language)
  const pages = pagesOf(total)
  if (pages === 1) return null
  const filter = Object.entries(query).filter(([name, value]) => name !== 'page' && value !== '')
  const link = (to: Paging) => `${path}?${new URLSearchParams([...filter, ['page', String(to)]])}`
  if (paging === 'all') {
    return (
      <nav class="pager" aria-label={t.pages}>
        <a href={link(1)}>{t.byPages}</a>
      </nav>
    )
  }
  const page = Math.min(paging, pages)
  return (
    <nav class="pager" aria-label={t.pages}>
      {page > 1 && (
        <a href={link(page - 1)} rel="prev">
          {t.previous}
        </a>
      )}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={link(page + 1)} rel="next">
          {t.next}
        </a>
      )}
      <a href={link('all')}>{t.showAll(total)}</a>
    </nav>
  )
}
