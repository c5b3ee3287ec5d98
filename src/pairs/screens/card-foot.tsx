import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { uiWords } from '../../ui/words.ts'
import { pairListWords } from '../pair-list-words.ts'

type FootProps = {
  ctx: Context
  dates: { startsOn: string; endsOn: string }
  href: string
  isAwaited: boolean
}

/** From when to when, and the button. */
export function CardFoot({ ctx, dates, href, isAwaited }: FootProps) {
  const t = pairListWords(ctx.language)
  const day = (value: string) => dayInWords(value, ctx.language)
  return (
    <>
      <p class="small quiet">{t.period(day(dates.startsOn), day(dates.endsOn))}</p>
      <p class="actions">
        <a class={isAwaited ? 'button' : 'button quiet-button'} href={href}>
          {isAwaited ? t.readAndAnswer : uiWords(ctx.language).open}
        </a>
      </p>
    </>
  )
}
