import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Obstacle } from '../round/publication.ts'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'

type Props = {
  ctx: Context
  round: Round
  obstacle: Obstacle
  /** Of the draft that was to be published, and of the one on the desk. */
  number: number | undefined
  last: number
}

/** Why nothing can be published from this page now, and where to go on: nothing here can be sent. */
export function NotNowPage({ ctx, round, obstacle, number, last }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const publishedOn = round.publishedAt && dayAndMonth(dayOf(round.publishedAt, ctx.school.timeZone), ctx.language)
  const said: Record<Obstacle, { title: string; why: string; way?: { href: string; label: string } }> = {
    old: {
      title: t.oldDraftTitle(number ?? 0),
      why: t.oldDraftWhy(last),
      way: { href: `${to.publication(round.id)}?draft=${last}`, label: t.toLastPublication(last) },
    },
    published: {
      title: t.publishedTitle,
      why: t.publishedWhy(publishedOn ?? ''),
      way: { href: to.pairs, label: t.toPairsNow },
    },
    running: { title: t.notWhileRunning, why: t.isRunning },
    'nothing-new': { title: t.nothingNewTitle, why: t.nothingNew },
  }
  const { title, why, way } = said[obstacle]
  return (
    <Page ctx={ctx} title={title} section="matching" lead={why}>
      <p class="actions">
        {way && (
          <a class="button" href={way.href}>
            {way.label}
          </a>
        )}
        <a class={way ? 'button quiet-button' : 'button'} href={to.round(round.id)}>
          {t.toDesk}
        </a>
      </p>
    </Page>
  )
}
