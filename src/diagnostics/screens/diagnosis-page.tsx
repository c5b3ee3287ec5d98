import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import type { Paging } from '../../ui/pager.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { Status } from '../../ui/status.tsx'
import { diagnosisState } from '../diagnosis/diagnosis.ts'
import type { Diagnosis, InvitedPerson } from '../diagnosis/diagnosis-queries.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { mayBeReminded } from '../diagnosis/remind-people.ts'
import { STATE_TONES } from './diagnosis-list.tsx'
import { DiagnosisTabs } from './diagnosis-tabs.tsx'
import { type Filter, InvitedPeople, passes } from './invited-people.tsx'

type Props = {
  ctx: Context
  diagnosis: Diagnosis
  people: InvitedPerson[]
  uninvited: number
  filter: Filter
  paging: Paging
  isTicked: boolean
  problem?: string
}

/** One diagnosis: who has answered, who has not, and what to do about it. */
export function DiagnosisPage({ ctx, diagnosis, people, uninvited, filter, paging, isTicked, problem }: Props) {
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
      <InvitedPeople
        ctx={ctx}
        diagnosis={diagnosis}
        people={people}
        filter={filter}
        paging={paging}
        isTicked={isTicked}
      />
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
  const asked = people.filter(mayBeReminded).length
  return (
    <div class="actions">
      {state === 'open' && asked > 0 && (
        <ActButton
          ctx={ctx}
          action={to.diagnosisReminders(id)}
          label={t.remindAll(asked)}
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
