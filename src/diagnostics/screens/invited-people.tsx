import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { pageToken } from '../../platform/form-token.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { onPage, Pager, type Paging } from '../../ui/pager.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip, shortName } from '../../ui/person-chip.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { TickAll } from '../../ui/tick-all.tsx'
import { diagnosisState, type Progress, progressOf } from '../diagnosis/diagnosis.ts'
import type { Diagnosis, InvitedPerson } from '../diagnosis/diagnosis-queries.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'

export const FILTERS = ['all', 'not-started', 'in-progress', 'submitted', 'no-consent'] as const

export type Filter = (typeof FILTERS)[number]

const PROGRESS_TONES: Record<Progress, Tone> = { 'not-started': 'plain', 'in-progress': 'active', submitted: 'good' }

export const passes = (person: InvitedPerson, filter: Filter) =>
  filter === 'all' || (filter === 'no-consent' ? !person.hasConsent : progressOf(person) === filter)

type Props = {
  ctx: Context
  diagnosis: Diagnosis
  people: InvitedPerson[]
  filter: Filter
  paging: Paging
  isTicked: boolean
}

/** Everybody invited, by how far they are; the ticked are reminded or given a blank. */
export function InvitedPeople({ ctx, diagnosis, people, filter, paging, isTicked }: Props) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const shown = people.filter((person) => passes(person, filter))
  const isOpen = diagnosisState(diagnosis, ctx.today) === 'open'
  return (
    <>
      <ul class="tabs filter-tabs">
        {FILTERS.map((one) => (
          <li>
            <a href={`?show=${one}`} aria-current={one === filter ? 'page' : undefined}>
              {t.filter[one]} <span class="quiet">{people.filter((person) => passes(person, one)).length}</span>
            </a>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p class="quiet">{t.nobodyHere}</p>
      ) : (
        // the chosen people go into an address to be printed; only the reminder writes, and only its button carries the token
        <form method="get" action={to.diagnosisBlanks(diagnosis.id)}>
          <TickAll
            ctx={ctx}
            path={to.diagnosisOf(diagnosis.id)}
            query={{ show: filter }}
            total={shown.length}
            isTicked={isTicked}
          />
          <div class="table-wrap">
            <table class="cards">
              <thead>
                <tr>
                  <td class="pick" />
                  <th scope="col">{t.person}</th>
                  <th scope="col">{t.state}</th>
                  <th scope="col">{t.reminders}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {onPage(shown, paging).map((person) => (
                  <PersonRow ctx={ctx} diagnosis={diagnosis} person={person} isTicked={isTicked} />
                ))}
              </tbody>
            </table>
          </div>
          <Pager
            ctx={ctx}
            path={to.diagnosisOf(diagnosis.id)}
            query={{ show: filter }}
            total={shown.length}
            paging={paging}
          />
          <div class="bulk">
            <span>{t.forChosen}</span>
            <button class="button quiet-button" type="submit">
              {t.printChosen}
            </button>
            {isOpen && (
              <button
                class="button quiet-button"
                type="submit"
                formmethod="post"
                formaction={to.diagnosisReminders(diagnosis.id)}
                name="_form"
                value={pageToken(ctx)}
              >
                {t.remindChosen}
              </button>
            )}
          </div>
        </form>
      )}
    </>
  )
}

type RowProps = { ctx: Context; diagnosis: Diagnosis; person: InvitedPerson; isTicked: boolean }

function PersonRow({ ctx, diagnosis, person, isTicked }: RowProps) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const progress = progressOf(person)
  const remindedOn = person.remindedAt && dayAndMonth(dayOf(person.remindedAt, ctx.school.timeZone), ctx.language)
  return (
    <tr>
      <td class="pick">
        <input
          type="checkbox"
          name="person"
          value={person.id}
          checked={isTicked}
          aria-label={t.pick(shortName(person))}
        />
      </td>
      <th scope="row">
        <PersonChip person={person} note={person.position} href={to.diagnosisPerson(diagnosis.id, person.id)} />
      </th>
      <td>
        <Status tone={PROGRESS_TONES[progress]}>{t.progress[progress]}</Status>
        {progress === 'submitted' && person.source === 'paper' && <small class="small">{t.paperMark}</small>}
        {!person.hasConsent && (
          <div>
            <Status tone="bad">{t.noConsent}</Status>
          </div>
        )}
      </td>
      <td data-label={t.reminders}>{remindedOn && t.remindedTimes(person.reminderCount, remindedOn)}</td>
      <td>
        {person.hasConsent ? (
          <a href={to.paperSheet(diagnosis.id, person.id)} aria-label={`${t.enterPaper}: ${shortName(person)}`}>
            {t.enterPaper}
          </a>
        ) : (
          <a href={to.consents} aria-label={`${t.consentFirst}: ${shortName(person)}`}>
            {t.consentFirst}
          </a>
        )}
      </td>
    </tr>
  )
}
