import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip } from '../../ui/person-chip.tsx'
import { slipWords } from '../invitations/invitation-words.ts'
import type { Invitee } from '../invitations/slip-queries.ts'

type Props = { ctx: Context; invitees: Invitee[]; posted?: number; withdrawn?: number }

/** Who has not signed in yet, and the two ways to invite them. */
export function InvitationsPage({ ctx, invitees, posted, withdrawn }: Props) {
  const t = slipWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.invitations}
      section="people"
      lead={t.lead(invitees.length)}
      margin={
        <MarginNote title={t.secretTitle}>
          <p>{t.secret}</p>
        </MarginNote>
      }
    >
      {posted !== undefined && (
        <div class="note good" role="status">
          <p>
            {t.posted(posted)} <a href={to.letters}>→</a>
          </p>
        </div>
      )}
      {withdrawn !== undefined && (
        <div class="note good" role="status">
          <p>{t.withdrawn(withdrawn)}</p>
        </div>
      )}
      <p class="measure">{invitees.length === 0 ? t.nobody : t.how}</p>
      {invitees.length > 0 && (
        <>
          <div class="actions">
            <ActButton ctx={ctx} action={to.slips} label={t.everybody} class="" />
            {invitees.some(({ email }) => email !== '') && (
              <ActButton ctx={ctx} action={to.invitationLetters} label={t.byMail} />
            )}
          </div>
          <div class="table-wrap">
            <table class="cards">
              <tbody>
                {invitees.map((person) => (
                  <Row ctx={ctx} person={person} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Page>
  )
}

function Row({ ctx, person }: { ctx: Context; person: Invitee }) {
  const t = slipWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <tr>
      <th scope="row">
        <PersonChip person={person} note={person.position} href={to.person(person.id)} />
      </th>
      <td>{person.email}</td>
      <td>
        {person.invitedUntil && t.open(dayInWords(dayOf(person.invitedUntil, ctx.school.timeZone), ctx.language))}
      </td>
      <td>
        {person.invitedUntil && (
          <ActButton
            ctx={ctx}
            action={to.invitationWithdrawal}
            label={t.withdraw}
            class="quiet-button small-button"
            fields={{ person: person.id }}
          />
        )}
      </td>
    </tr>
  )
}
