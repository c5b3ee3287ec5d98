import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import type { WayOn } from '../../platform/refusals.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Obstacle } from '../round/publication.ts'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'

type Props = { ctx: Context; round: Round; obstacle: Obstacle }

/** Why nothing can be published from this page now, and where to go on: nothing here can be sent. */
export function NotNowPage({ ctx, round, obstacle }: Props) {
  const t = matchingWords(ctx.language)
  const { title, why, way } = saidOf(ctx, round, obstacle)
  return (
    <Page ctx={ctx} title={title} section="matching" lead={why}>
      <p class="actions">
        {way && (
          <a class="button" href={way.href}>
            {way.label}
          </a>
        )}
        <a class={way ? 'button quiet-button' : 'button'} href={pathsOf(ctx.school).round(round.id)}>
          {t.toDesk}
        </a>
      </p>
    </Page>
  )
}

type Said = { title: string; why: string; way?: WayOn }

function saidOf(ctx: Context, round: Round, obstacle: Obstacle): Said {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  if (obstacle.kind === 'old') {
    const { number, last } = obstacle
    const way = { href: `${to.publication(round.id)}?draft=${last}`, label: t.toLastPublication(last) }
    return { title: t.oldDraftTitle(number), why: t.oldDraftWhy(last), way }
  }
  const toPairs = { href: to.pairs, label: t.toPairsNow }
  const said: Record<typeof obstacle.kind, Said> = {
    published: { title: t.publishedTitle, why: t.publishedWhy(publishedOn(ctx, round)), way: toPairs },
    sent: { title: t.publishedTitle, why: t.sentWhy(publishedOn(ctx, round)) },
    running: { title: t.notWhileRunning, why: t.isRunning },
    'no-draft': { title: t.nothingNewTitle, why: t.noDraftToPublish },
    'nothing-new': { title: t.nothingNewTitle, why: t.nothingNew },
  }
  return said[obstacle.kind]
}

const publishedOn = (ctx: Context, { publishedAt }: Round): string =>
  publishedAt ? dayAndMonth(dayOf(publishedAt, ctx.school.timeZone), ctx.language) : ''
