import { SelectField, TextField } from '../../ui/fields.tsx'
import { uiWords } from '../../ui/words.ts'
import { PAY_FOR, PAY_UNITS } from '../register/person.ts'
import type { OwnField } from '../register/person-queries.ts'
import { peopleWords } from '../words.ts'
import { fieldOf, type Part } from './person-field.ts'

/** The contract that the papers name, and the pay for mentoring. */
export function ContractFields({ part }: { part: Part }) {
  const t = peopleWords(part.ctx.language)
  const field = fieldOf(part)
  const notSet = { value: '', label: uiWords(part.ctx.language).notSet }
  return (
    <>
      <h2>{t.contract}</h2>
      <div class="row-of-fields">
        <TextField {...field('contractNumber')} />
        <TextField {...field('contractOn')} type="date" />
      </div>
      <p class="small quiet">{t.payHint}</p>
      <div class="row-of-fields">
        <TextField {...field('mentoringPay')} inputmode="decimal" />
        <SelectField
          {...field('mentoringPayUnit')}
          options={[notSet, ...PAY_UNITS.map((value) => ({ value, label: t.payUnits[value] }))]}
        />
        <SelectField
          {...field('mentoringPayFor')}
          options={[notSet, ...PAY_FOR.map((value) => ({ value, label: t.payFor[value] }))]}
        />
      </div>
    </>
  )
}

const INPUTS = { text: 'text', number: 'number', day: 'date' } as const

/** The fields that the school has added itself. */
export function OwnFields({ part: { ctx, values }, own }: { part: Part; own: OwnField[] }) {
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
