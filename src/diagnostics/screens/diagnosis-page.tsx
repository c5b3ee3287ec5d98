import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { formToken } from '../../platform/form-token.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip, shortName } from '../../ui/person-chip.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { diagnosisState, type Progress, progressOf } from '../diagnosis.ts'
import type { Diagnosis, InvitedPerson } from '../diagnosis-queries.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { STATE_TONES } from './diagnosis-list.tsx'
import { DiagnosisTabs } from './diagnosis-tabs.tsx'

export const FILTERS = ['all', 'not-started', 'in-progress', 'submitted', 'no-consent'] as const

export type Filter = (typeof FILTERS)[number]

type Props = {
  ctx: Context
  diagnosis: Diagnosis
  people: InvitedPerson[]
  uninvited: number
  filter: Filter
  problem?: string
}

const PROGRESS_TONES: Record<Progress, Tone> = { 'not-started': 'plain', 'in-progress': 'active', submitted: 'good' }

const passes = (person: InvitedPerson, filter: Filter) =>
  filter === 'all' || (filter === 'no-consent' ? !person.hasConsent : progressOf(person) === filter)

/** One diagnosis: who has answered, who has not, and what to do about it. */
export function DiagnosisPage({ ctx, diagnosis, people, uninvited, filter, problem }: Props) {
  const t = diagnosisWords(ctx.language)
  const state = diagnosisState(diagnosis, ctx.today)
  const day = (one: string) => dayAndMonth(one, ctx.language)
  return (
    <Page
      ctx={ctx}
      title={diagnosis.name}
      section="diagnosis"
      lead={
        <>
          {t.days(day(diagnosis.opensOn), day(diagnosis.closesOn))} ·{' '}
          <Status tone={STATE_TONES[state]}>{t.states[state]}</Status>
        </>
      }
      margin={<DiagnosisMargin ctx={ctx} people={people} />}
    >
      <DiagnosisTabs ctx={ctx} tab="diagnoses" />
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
      {state === 'over' && <p class="note soon">{t.overNote}</p>}
      {state === 'closed' && <p class="note">{t.closedNote}</p>}
      {state === 'ahead' && <p class="note">{t.aheadNote(day(diagnosis.opensOn))}</p>}
      <Numbers ctx={ctx} people={people} />
      <Acts ctx={ctx} diagnosis={diagnosis} people={people} uninvited={uninvited} />
      <People ctx={ctx} diagnosis={diagnosis} people={people} filter={filter} />
    </Page>
  )
}

function Numbers({ ctx, people }: { ctx: Context; people: InvitedPerson[] }) {
  const t = diagnosisWords(ctx.language)
  const amount = (filter: Filter) => people.filter((person) => passes(person, filter)).length
  const numbers = [
    [amount('submitted'), t.submitted(amount('submitted')), ''],
    [amount('in-progress'), t.inProgress(amount('in-progress')), ''],
    [amount('not-started'), t.notStarted(amount('not-started')), ''],
    [amount('no-consent'), t.noConsent, 'red'],
  ] as const
  return (
    <ul class="numbers">
      {numbers.map(([n, label, tone], index) => (
        <li>
          <b class={n > 0 ? tone : ''}>
            {n} {index === 0 && <small>/ {people.length}</small>}
          </b>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}

type ActsProps = Pick<Props, 'ctx' | 'diagnosis' | 'people' | 'uninvited'>

function Acts({ ctx, diagnosis, people, uninvited }: ActsProps) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { id } = diagnosis
  const state = diagnosisState(diagnosis, ctx.today)
  const waiting = people.filter((person) => !person.submittedAt).length
  return (
    <div class="actions">
      {state === 'open' && waiting > 0 && (
        <ActButton
          ctx={ctx}
          action={to.diagnosisReminders(id)}
          label={t.remindAll(waiting)}
          class=""
          fields={{ everybody: 'yes' }}
        />
      )}
      {waiting > 0 && state !== 'closed' && (
        <a class="button quiet-button" href={to.diagnosisBlanks(id)}>
          {t.printAll}
        </a>
      )}
      {uninvited > 0 && state !== 'closed' && (
        <ActButton ctx={ctx} action={to.diagnosisInvitations(id)} label={t.inviteMissing(uninvited)} />
      )}
      <a class="button quiet-button" href={to.diagnosisSettings(id)}>
        {t.settings}
      </a>
      <a class="button quiet-button" href={to.diagnosisTable(id)}>
        {t.export}
      </a>
      <ActButton
        ctx={ctx}
        action={to.diagnosisClosure(id)}
        label={state === 'closed' ? t.reopen : t.close}
        fields={{ closed: state === 'closed' ? 'no' : 'yes' }}
      />
    </div>
  )
}

function People({ ctx, diagnosis, people, filter }: Pick<Props, 'ctx' | 'diagnosis' | 'people' | 'filter'>) {
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
                {shown.map((person) => (
                  <PersonRow ctx={ctx} diagnosis={diagnosis} person={person} />
                ))}
              </tbody>
            </table>
          </div>
          <div class="bulk">
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
                value={formToken(ctx.installation.secret, ctx.sessionId)}
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

function PersonRow({ ctx, diagnosis, person }: { ctx: Context; diagnosis: Diagnosis; person: InvitedPerson }) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const progress = progressOf(person)
  const remindedOn = person.remindedAt && dayAndMonth(dayOf(person.remindedAt, ctx.school.timeZone), ctx.language)
  return (
    <tr>
      <td class="pick">
        <input type="checkbox" name="person" value={person.id} aria-label={t.pick(shortName(person))} />
      </td>
      <th scope="row">
        <PersonChip person={person} note={person.position} href={to.diagnosisPerson(diagnosis.id, person.id)} />
      </th>
      <td>
        <Status tone={PROGRESS_TONES[progress]}>{t.progress[progress]}</Status>
        {progress === 'submitted' && person.source === 'paper' && <small class="small">{t.paperMark}</small>}
        {!person.hasConsent && <small class="small red">{t.noConsent}</small>}
      </td>
      <td data-label={t.reminders}>{remindedOn && t.remindedTimes(person.reminderCount, remindedOn)}</td>
      <td>
        <a href={to.paperSheet(diagnosis.id, person.id)} aria-label={`${t.enterPaper}: ${shortName(person)}`}>
          {t.enterPaper}
        </a>
      </td>
    </tr>
  )
}

function DiagnosisMargin({ ctx, people }: { ctx: Context; people: InvitedPerson[] }) {
  const t = diagnosisWords(ctx.language)
  const reminded = people.filter((person) => person.remindedAt)
  const last = reminded
    .map((person) => person.remindedAt as Date)
    .sort((a, b) => a.getTime() - b.getTime())
    .at(-1)
  const letters = reminded.reduce((sum, person) => sum + person.reminderCount, 0)
  return (
    <>
      {last && (
        <MarginNote title={t.reminders}>
          <p>{t.lastReminder(dayAndMonth(dayOf(last, ctx.school.timeZone), ctx.language), letters)}</p>
        </MarginNote>
      )}
      <MarginNote title={t.marginTitle}>
        <p>{t.margin}</p>
      </MarginNote>
      <MarginNote title={t.marginPaperTitle}>
        <p>{t.marginPaper}</p>
      </MarginNote>
    </>
  )
}
