import { SelectField, TextField } from '../../ui/fields.tsx'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { CATEGORIES } from '../register/person.ts'
import { peopleWords } from '../words.ts'
import { fieldOf, type Part } from './person-field.ts'

export type Colleague = Named & { id: string; position: string }

/** Who the person is, and how to reach them. */
export function WhoFields({ part }: { part: Part }) {
  const t = peopleWords(part.ctx.language)
  const field = fieldOf(part)
  const genders = [
    { value: '', label: t.genders.unknown },
    { value: 'f', label: t.genders.f },
    { value: 'm', label: t.genders.m },
  ]
  return (
    <>
      <h2>{t.who}</h2>
      <TextField {...field('surname')} required />
      <div class="row-of-fields">
        <TextField {...field('given')} />
        <TextField {...field('patronymic')} />
      </div>
      <SelectField {...field('gender')} hint={t.genderHint} options={genders} short />
      <div class="row-of-fields">
        <TextField {...field('birthDate')} type="date" />
        <TextField {...field('birthYear')} inputmode="numeric" />
      </div>
      <div class="row-of-fields">
        <TextField {...field('email')} type="email" />
        <TextField {...field('phone')} type="tel" label={`${t.fields.phone}. ${t.phoneHint}`} />
      </div>
    </>
  )
}

/** What they do at the school, for how long, and under whom. */
export function WorkFields({ part, colleagues }: { part: Part; colleagues: Colleague[] }) {
  const t = peopleWords(part.ctx.language)
  const field = fieldOf(part)
  const categories = [
    { value: '', label: uiWords(part.ctx.language).notSet },
    ...CATEGORIES.map((value) => ({ value, label: t.categories[value] })),
  ]
  const superiors = [
    { value: '', label: t.noSuperior },
    ...colleagues.map((one) => ({ value: one.id, label: [fullName(one), one.position].filter(Boolean).join(', ') })),
  ]
  return (
    <>
      <h2>{t.work}</h2>
      <TextField {...field('position')} hint={t.positionHint} />
      <TextField {...field('subjects')} hint={t.subjectsHint} />
      <SelectField {...field('category')} options={categories} short />
      <div class="row-of-fields">
        <TextField {...field('experienceYears')} inputmode="numeric" />
        <TextField {...field('teachingExperienceYears')} inputmode="numeric" />
      </div>
      <p class="small quiet">{t.experienceHint}</p>
      <SelectField {...field('superiorId')} hint={t.superiorHint} options={superiors} />
    </>
  )
}
