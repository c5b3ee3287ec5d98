import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { SelectField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { Status } from '../../ui/status.tsx'
import { uiWords } from '../../ui/words.ts'
import { mayClaimCard } from '../register/claim-card.ts'
import { type Category, STATUSES } from '../register/person.ts'
import type { OwnField, PersonRow, personStanding } from '../register/person-queries.ts'
import { peopleWords } from '../words.ts'

type Props = {
  ctx: Context
  person: PersonRow
  standing: Awaited<ReturnType<typeof personStanding>>
  own: OwnField[]
  papers?: Child
}

/** Everything the register knows about one person, and the ways on. */
export function PersonPage({ ctx, person, standing, own, papers }: Props) {
  const t = peopleWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={fullName(person)}
      section="people"
      lead={person.position}
      head={
        <div class="actions">
          <a class="button" href={`${to.person(person.id)}/edit`}>
            {t.change}
          </a>
        </div>
      }
      margin={
        <MarginNote title={t.privacyTitle} source={<Law ctx={ctx} of="152-fz-5" withGist />}>
          <p>{t.privacy}</p>
        </MarginNote>
      }
    >
      <Facts ctx={ctx} person={person} own={own} />
      {papers}
      <h2>{t.account}</h2>
      <Entry ctx={ctx} personId={person.id} standing={standing} />
      <h2>{t.setStatus}</h2>
      <Form ctx={ctx} action={`${to.people}/status`} class="filters">
        <input type="hidden" name="person" value={person.id} />
        <SelectField
          name="status"
          label={t.status}
          options={STATUSES.map((value) => ({ value, label: t.statuses[value] }))}
          value={person.status}
        />
        <button class="button quiet-button" type="submit">
          {t.status}
        </button>
      </Form>
    </Page>
  )
}

function Facts({ ctx, person, own }: { ctx: Context; person: PersonRow; own: OwnField[] }) {
  const t = peopleWords(ctx.language)
  const day = (value: string | null) => value && dayInWords(value, ctx.language)
  const superior =
    person.superiorSurname &&
    fullName({
      surname: person.superiorSurname,
      given: person.superiorGiven ?? '',
      patronymic: person.superiorPatronymic ?? '',
    })
  const pay =
    person.mentoringPay &&
    `${t.payOf[(person.mentoringPayUnit ?? 'roubles') as 'roubles'](Number(person.mentoringPay))} ${t.payFor[(person.mentoringPayFor ?? 'work') as 'work']}`
  const ownValues = person.ownFields as Record<string, string>
  const facts: [string, Child][] = [
    [t.fields.subjects, person.subjects.join(', ')],
    [t.fields.category, person.category && t.categories[person.category as Category]],
    [t.fields.experienceYears, person.experienceYears],
    [t.fields.teachingExperienceYears, person.teachingExperienceYears],
    [t.fields.birthDate, day(person.birthDate) ?? person.birthYear],
    [t.fields.email, person.email],
    [t.fields.phone, person.phone],
    [t.fields.superiorId, superior],
    [t.fields.contractNumber, [person.contractNumber, day(person.contractOn)].filter(Boolean).join(', ')],
    [t.fields.mentoringPay, pay],
    ...own.map((field): [string, Child] => [field.name, ownValues[field.id] ?? '']),
  ]
  const missing = uiWords(ctx.language).notSet
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>
            {value === null || value === '' || value === undefined ? <span class="quiet">{missing}</span> : value}
          </dd>
        </>
      ))}
    </dl>
  )
}

function Entry({ ctx, personId, standing }: { ctx: Context; personId: string; standing: Props['standing'] }) {
  const t = peopleWords(ctx.language)
  if (standing.membership) return <Status tone="good">{t.accountName(standing.membership.userName)}</Status>
  const until =
    standing.invitation && dayInWords(dayOf(standing.invitation.expiresAt, ctx.school.timeZone), ctx.language)
  return (
    <>
      <p>
        {t.accountNone} {until && t.accountInvited(until)}
      </p>
      <Form ctx={ctx} action={pathsOf(ctx.school).slips} class="actions">
        <input type="hidden" name="person" value={personId} />
        <button class="button quiet-button" type="submit">
          {t.slips}
        </button>
      </Form>
      {mayClaimCard(ctx.actor) && (
        <ActButton ctx={ctx} action={`${pathsOf(ctx.school).person(personId)}/claim`} label={t.claim} />
      )}
    </>
  )
}
