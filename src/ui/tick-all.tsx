import type { Context } from '../platform/context.ts'
import { uiWords } from './words.ts'

/** The address says that everybody who fits the filter is ticked. */
export const isTickedAll = (ticked: string | undefined): boolean => ticked === 'all'

type Props = { ctx: Context; path: string; query: Record<string, string>; total: number; isTicked: boolean }

/** Ticks everybody who fits the filter, also those of other pages: a link, so that it needs no script. */
export function TickAll({ ctx, path, query, total, isTicked }: Props) {
  const t = uiWords(ctx.language)
  const filter = Object.entries(query).filter(([name, value]) => name !== 'page' && value !== '')
  const all = new URLSearchParams([...filter, ['page', 'all'], ['ticked', 'all']])
  return (
    <p class="tick-all">
      {isTicked ? (
        <>
          <b>{t.tickedAll(total)}</b> <a href={`${path}?${new URLSearchParams(filter)}`}>{t.untick}</a>
        </>
      ) : (
        <a href={`${path}?${all}`}>{t.tickAll(total)}</a>
      )}
    </p>
  )
}
