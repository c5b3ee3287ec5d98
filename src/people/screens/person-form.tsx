import type { Context } from '../../platform/context.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { CATEGORIES, PAY_FOR, PAY_UNITS } from '../person.ts'
import type { OwnField } from '../person-queries.ts'
import { peopleWords } from '../words.ts'

type Props = {
  ctx: Context
  /** Absent for somebody new. */
  person?: Named & { id: string; version: number }
  values: Typed
  problems?: Problems
  colleagues: (Named & { id: string; position: string })[]
  own: OwnField[]
}

/** The card as a form, for somebody new or known. */
export function PersonFormPage({ ctx, person, values, problems, colleagues, own }: Props) {
  const t = peopleWords(ctx.language)
  const ui = uiWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={person ? fullName(person) : t.newTitle}
      lead={person && t.changeTitle}
      section="people"
      margin={
        <MarginNote title={t.privacyTitle} source={<Law ctx={ctx} of="152-fz-5" withGist />}>
          <p>{t.privacy}</p>
        </MarginNote>
      }
    >
      <Form
        ctx={ctx}
        action={person ? to.person(person.id) : to.people}
        version={person?.version}
        problems={problems}
        labels={t.fields}
      >
        <Who ctx={ctx} values={values} problems={problems} />
        <Work
          ctx={ctx}
          values={values}
          problems={problems}
          colleagues={colleagues.filter(({ id }) => id !== person?.id)}
        />
        <Contract ctx={ctx} values={values} problems={problems} />
        <OwnFields ctx={ctx} values={values} own={own} />
        <div class="actions">
          <button class="button" type="submit">
            {ui.save}
          </button>
          <a href={person ? to.person(person.id) : to.people}>{ui.cancel}</a>
        </div>
      </Form>
    </Page>
  )
}

type Part = { ctx: Context; values: Typed; problems?: Problems }

function Who({ ctx, values, problems }: Part) {
  const t = peopleWords(ctx.language)
  const genders = [
    { value: '', label: t.genders.unknown },
    { value: 'f', label: t.genders.f },
    { value: 'm', label: t.genders.m },
  ]
  return (
    <>
      <h2>{t.who}</h2>
      <TextField name="surname" label={t.fields.surname} value={values.surname} problems={problems} required />
      <div class="row-of-fields">
        <TextField name="given" label={t.fields.given} value={values.given} problems={problems} />
        <TextField name="patronymic" label={t.fields.patronymic} value={values.patronymic} problems={problems} />
      </div>
      <SelectField
        name="gender"
        label={t.fields.gender}
        hint={t.genderHint}
        options={genders}
        value={values.gender}
        short
      />
      <div class="row-of-fields">
        <TextField
          name="birthDate"
          type="date"
          label={t.fields.birthDate}
          value={values.birthDate}
          problems={problems}
        />
        <TextField
          name="birthYear"
          inputmode="numeric"
          label={t.fields.birthYear}
          value={values.birthYear}
          problems={problems}
        />
      </div>
      <div class="row-of-fields">
        <TextField name="email" type="email" label={t.fields.email} value={values.email} problems={problems} />
        <TextField
          name="phone"
          type="tel"
          label={`${t.fields.phone}. ${t.phoneHint}`}
          value={values.phone}
          problems={problems}
        />
      </div>
    </>
  )
}

function Work({ ctx, values, problems, colleagues }: Part & { colleagues: Props['colleagues'] }) {
  const t = peopleWords(ctx.language)
  const categories = [
    { value: '', label: uiWords(ctx.language).notSet },
    ...CATEGORIES.map((value) => ({ value, label: t.categories[value] })),
  ]
  const superiors = [
    { value: '', label: t.noSuperior },
    ...colleagues.map((one) => ({
      value: one.id,
      label: `${fullName(one)}${one.position ? `, ${one.position}` : ''}`,
    })),
  ]
  return (
    <>
      <h2>{t.work}</h2>
      <TextField
        name="position"
        label={t.fields.position}
        hint={t.positionHint}
        value={values.position}
        problems={problems}
      />
      <TextField
        name="subjects"
        label={t.fields.subjects}
        hint={t.subjectsHint}
        value={values.subjects}
        problems={problems}
      />
      <SelectField
        name="category"
        label={t.fields.category}
        options={categories}
        value={values.category}
        problems={problems}
        short
      />
      <div class="row-of-fields">
        <TextField
          name="experienceYears"
          inputmode="numeric"
          label={t.fields.experienceYears}
          value={values.experienceYears}
          problems={problems}
        />
        <TextField
          name="teachingExperienceYears"
          inputmode="numeric"
          label={t.fields.teachingExperienceYears}
          value={values.teachingExperienceYears}
          problems={problems}
        />
      </div>
      <p class="small quiet">{t.experienceHint}</p>
      <SelectField
        name="superiorId"
        label={t.fields.superiorId}
        hint={t.superiorHint}
        options={superiors}
        value={values.superiorId}
        problems={problems}
      />
    </>
  )
}

function Contract({ ctx, values, problems }: Part) {
  const t = peopleWords(ctx.language)
  const notSet = { value: '', label: uiWords(ctx.language).notSet }
  return (
    <>
      <h2>{t.contract}</h2>
      <div class="row-of-fields">
        <TextField
          name="contractNumber"
          label={t.fields.contractNumber}
          value={values.contractNumber}
          problems={problems}
        />
        <TextField
          name="contractOn"
          type="date"
          label={t.fields.contractOn}
          value={values.contractOn}
          problems={problems}
        />
      </div>
      <p class="small quiet">{t.payHint}</p>
      <div class="row-of-fields">
        <TextField
          name="mentoringPay"
          inputmode="decimal"
          label={t.fields.mentoringPay}
          value={values.mentoringPay}
          problems={problems}
        />
        <SelectField
          name="mentoringPayUnit"
          label={t.fields.mentoringPayUnit}
          options={[notSet, ...PAY_UNITS.map((value) => ({ value, label: t.payUnits[value] }))]}
          value={values.mentoringPayUnit}
        />
        <SelectField
          name="mentoringPayFor"
          label={t.fields.mentoringPayFor}
          options={[notSet, ...PAY_FOR.map((value) => ({ value, label: t.payFor[value] }))]}
          value={values.mentoringPayFor}
        />
      </div>
    </>
  )
}

const INPUTS = { text: 'text', number: 'number', day: 'date' } as const

function OwnFields({ ctx, values, own }: { ctx: Context; values: Typed; own: OwnField[] }) {
  if (own.length === 0) return null
  return (
    <>
      <h2>{peopleWords(ctx.language).ownFieldsTitle}</h2>
      {own.map((field) => {
        const name = `own.${field.id}`
        if (field.kind !== 'choice')
          return (
            <TextField
              name={name}
              type={INPUTS[field.kind as keyof typeof INPUTS]}
              label={field.name}
              value={values[name]}
            />
          )
        const options = [
          { value: '', label: uiWords(ctx.language).notSet },
          ...field.choices.map((value) => ({ value, label: value })),
        ]
        return <SelectField name={name} label={field.name} options={options} value={values[name]} />
      })}
    </>
  )
}
