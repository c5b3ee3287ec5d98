import { renderSVG } from 'uqr'
import type { Context } from '../../platform/context.ts'
import { FormToken } from '../../ui/form.tsx'
import { raw } from '../../ui/jsx.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { slipWords } from '../invitations/invitation-words.ts'
import type { Addressee } from '../invitations/slip-queries.ts'

export type Slip = { person: Addressee; link: string }

/** A sheet of slips to be printed and cut: each admits one person once. */
export function SlipsPage({
  ctx,
  slips,
  until,
  skipped,
}: {
  ctx: Context
  slips: Slip[]
  until: string
  skipped: number
}) {
  const t = slipWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.title} section="people" lead={slips.length === 0 ? t.none : t.printLead(slips.length)}>
      <div class="actions">
        <span class="quiet">{uiWords(ctx.language).print}</span>
        {slips.length > 0 && (
          <form method="post" action={`${pathsOf(ctx.school).documents}/personal-data-consents`}>
            <FormToken ctx={ctx} />
            {slips.map(({ person }) => (
              <input type="hidden" name="person" value={person.id} />
            ))}
            <button class="button quiet-button" type="submit">
              {t.consent}
            </button>
          </form>
        )}
      </div>
      {skipped > 0 && <p class="note soon">{t.skipped(skipped)}</p>}
      <div class="slips">
        {slips.map(({ person, link }) => (
          <section class="slip">
            <div class="slip-code" role="img" aria-label={link}>
              {raw(renderSVG(link, { border: 1, ecc: 'M' }))}
            </div>
            <div>
              <small>{ctx.school.shortName}</small>
              <h2>{fullName(person)}</h2>
              <p>
                {t.what} {t.why}
              </p>
              <p class="slip-link">
                {t.orType} <b>{link}</b>
              </p>
              <small>{t.until(until)}</small>
            </div>
          </section>
        ))}
      </div>
    </Page>
  )
}
