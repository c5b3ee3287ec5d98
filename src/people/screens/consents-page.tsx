import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { FileField, TextField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { onPage, Pager, type Paging } from '../../ui/pager.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, PersonChip } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { Status } from '../../ui/status.tsx'
import type { StaffConsent } from '../consents/consent-queries.ts'
import { consentWords } from '../consents/consent-words.ts'

type Props = {
  ctx: Context
  staff: StaffConsent[]
  chosen: string[]
  problems?: Problems
  recorded?: number
  paging?: Paging
}

/** Who has signed; the signatures just collected are recorded in one go. */
export function ConsentsPage({ ctx, staff, chosen, problems, recorded, paging = 'all' }: Props) {
  const t = consentWords(ctx.language)
  const to = pathsOf(ctx.school)
  const have = staff.filter((one) => one.signedOn).length
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="people"
      lead={t.lead(have, staff.length)}
      margin={
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="152-fz-9-1" />}>
          <p>{t.law}</p>
        </MarginNote>
      }
    >
      {recorded !== undefined && (
        <div class="note good" role="status">
          <p>{t.recorded(recorded)}</p>
        </div>
      )}
      <p class="measure">{staff.length === 0 ? t.empty : t.without}</p>
      {staff.length > 0 && (
        <Form
          ctx={ctx}
          action={`${to.consents}/signatures`}
          withFiles
          problems={problems}
          class="consents"
          id="signatures"
        >
          <div class="actions">
            <button class="button quiet-button" type="submit" formaction={`${to.documents}/personal-data-consents`}>
              {t.print}
            </button>
            <a href={`${to.consents}?all`}>{t.pickAll}</a>
          </div>
          <div class="table-wrap">
            <table class="cards" id="person">
              <tbody>
                {onPage(staff, paging).map((one) => (
                  <ConsentRow ctx={ctx} one={one} isChosen={chosen.includes(one.id)} />
                ))}
              </tbody>
            </table>
          </div>
          <Pager ctx={ctx} path={to.consents} query={{}} total={staff.length} paging={paging} />
          <div class="sheet padded">
            <div class="row-of-fields">
              <TextField name="signedOn" type="date" label={t.signedOn} value={ctx.today} problems={problems} />
              <FileField
                name="scan"
                label={t.scan}
                hint={t.scanHint}
                accept=".pdf,.jpg,.jpeg,.png"
                problems={problems}
              />
            </div>
            <button class="button" type="submit">
              {t.mark}
            </button>
          </div>
        </Form>
      )}
    </Page>
  )
}

function ConsentRow({ ctx, one, isChosen }: { ctx: Context; one: StaffConsent; isChosen: boolean }) {
  const t = consentWords(ctx.language)
  const to = pathsOf(ctx.school)
  const day = one.signedOn && dayInWords(one.signedOn, ctx.language)
  return (
    <tr>
      <td class="pick">
        <input type="checkbox" name="person" value={one.id} checked={isChosen} aria-label={t.pick(fullName(one))} />
      </td>
      <th scope="row">
        <PersonChip person={one} note={one.position} href={to.person(one.id)} />
      </th>
      <td>
        {day ? (
          <Status tone="good">{one.givenHow === 'in-system' ? t.inSystem(day) : t.signed(day)}</Status>
        ) : (
          <Status tone="soon">{t.missing}</Status>
        )}
      </td>
      <td>{one.fileId && <a href={to.file(one.fileId)}>{t.scanOpen}</a>}</td>
      <td>
        {day && (
          <button class="link-button small" type="submit" formaction={`${to.consents}/${one.id}/withdrawal`}>
            {t.withdraw}
          </button>
        )}
      </td>
    </tr>
  )
}

/** A participant gives the consent in the system, where the school's own act allows it. */
export function GiveConsentPage({ ctx }: { ctx: Context }) {
  const t = consentWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.giveTitle}
      section="diagnosis"
      margin={
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="152-fz-9-1" />}>
          <p>{t.law}</p>
        </MarginNote>
      }
    >
      <p class="measure">{t.giveText}</p>
      <ActButton ctx={ctx} action={`${pathsOf(ctx.school).consents}/mine`} label={t.give} class="" />
    </Page>
  )
}
