import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import { peopleListWords } from '../people-list-words.ts'
import { PAY_FOR, PAY_UNITS, STATUSES } from '../register/person.ts'

export type Colleague = Named & { id: string; position: string }

type Props = { ctx: Context; colleagues: Colleague[] }

/** What can be done with the ticked: papers and consents at once; status, superior and pay under «ещё». */
export function BulkBar({ ctx, colleagues }: Props) {
  const t = peopleListWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <div class="bulk">
      <span>{t.withChosen}</span>
      <button class="button small-button" type="submit" formaction={to.slips}>
        {t.slips}
      </button>
      <button class="button quiet-button small-button" type="submit" formaction={to.consents}>
        {t.bulkConsent}
      </button>
      <details class="bulk-more">
        <summary>{t.bulkMore}</summary>
        <div class="bulk-fields">
          <Status ctx={ctx} />
          <Superior ctx={ctx} colleagues={colleagues} />
          <Pay ctx={ctx} />
        </div>
      </details>
    </div>
  )
}

function Status({ ctx }: { ctx: Context }) {
  const t = peopleListWords(ctx.language)
  return (
    <fieldset class="field">
      <legend>{t.bulkStatus}</legend>
      <select name="status" class="cell" aria-label={t.bulkStatus}>
        {STATUSES.map((status) => (
          <option value={status}>{t.statuses[status]}</option>
        ))}
      </select>{' '}
      <button
        class="button quiet-button small-button"
        type="submit"
        formaction={`${pathsOf(ctx.school).people}/status`}
      >
        {t.bulkSet}
        <span class="hidden">: {t.bulkStatus}</span>
      </button>
    </fieldset>
  )
}

function Superior({ ctx, colleagues }: Props) {
  const t = peopleListWords(ctx.language)
  return (
    <fieldset class="field">
      <legend>{t.fields.superiorId}</legend>
      <select name="superiorId" class="cell" aria-label={t.fields.superiorId}>
        <option value="">{t.noSuperior}</option>
        {colleagues.map((one) => (
          <option value={one.id}>{[fullName(one), one.position].filter(Boolean).join(', ')}</option>
        ))}
      </select>{' '}
      <button
        class="button quiet-button small-button"
        type="submit"
        formaction={`${pathsOf(ctx.school).people}/superior`}
      >
        {t.bulkSet}
        <span class="hidden">: {t.fields.superiorId}</span>
      </button>
    </fieldset>
  )
}

/** An empty sum takes the pay away: the papers leave a line then. */
function Pay({ ctx }: { ctx: Context }) {
  const t = peopleListWords(ctx.language)
  return (
    <fieldset class="field">
      <legend>{t.fields.mentoringPay}</legend>
      <input class="cell" name="mentoringPay" inputmode="decimal" size={8} aria-label={t.bulkPaySum} />{' '}
      <select name="mentoringPayUnit" class="cell" aria-label={t.fields.mentoringPayUnit}>
        {PAY_UNITS.map((unit) => (
          <option value={unit}>{t.payUnits[unit]}</option>
        ))}
      </select>{' '}
      <select name="mentoringPayFor" class="cell" aria-label={t.fields.mentoringPayFor}>
        {PAY_FOR.map((what) => (
          <option value={what}>{t.payFor[what]}</option>
        ))}
      </select>{' '}
      <button class="button quiet-button small-button" type="submit" formaction={`${pathsOf(ctx.school).people}/pay`}>
        {t.bulkSet}
        <span class="hidden">: {t.fields.mentoringPay}</span>
      </button>
    </fieldset>
  )
}
