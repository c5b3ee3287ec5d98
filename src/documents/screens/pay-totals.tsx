import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { shortAmount } from '../mentoring-pay.ts'
import type { PayTotal } from '../pack/pay-totals.ts'
import { packWords } from '../pack/words.ts'

/** Pay for each mentee adds up: the sums to be looked at before the agreements are signed. */
export function PayTotals({ ctx, totals }: { ctx: Context; totals: readonly PayTotal[] }) {
  const t = packWords(ctx.language)
  if (totals.length === 0) return null
  return (
    <section class="note soon" aria-labelledby="pay-totals">
      <h2 id="pay-totals">{t.payTotalsTitle}</h2>
      <p>{t.payTotalsLead}</p>
      <ul>
        {totals.map(({ mentor, mentees, total }) => (
          <li>
            <a href={`${pathsOf(ctx.school).person(mentor.id)}/edit`}>{shortName(mentor)}</a>:{' '}
            {t.payTotal(mentees, shortAmount(total))}
          </li>
        ))}
      </ul>
    </section>
  )
}
