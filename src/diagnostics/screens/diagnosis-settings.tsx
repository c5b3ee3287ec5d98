import type { Context } from '../../platform/context.ts'
import { CheckField, RadioField, SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import type { Rules } from '../results/deficit.ts'
import type { Colleague } from '../results/person-queries.ts'

export type SettingsValues = { [K in keyof Rules]: Rules[K] } & { name: string; opensOn: string; closesOn: string }

type Common = { ctx: Context; values: SettingsValues; problems?: Problems }

/** A new diagnosis: its days, whom it invites, and what it will count. */
export function NewDiagnosisPage({
  ctx,
  values,
  problems,
  staff,
  who,
  chosen,
  sendsLetters,
}: Common & { staff: Colleague[]; who: string; chosen: readonly string[]; sendsLetters: boolean }) {
  const t = diagnosisWords(ctx.language)
  const to = pathsOf(ctx.school)
  const choices = [
    { value: 'everybody', label: t.everybody(staff.length) },
    { value: 'chosen', label: t.chosen },
  ]
  return (
    <Page ctx={ctx} title={t.newTitle} section="diagnosis" lead={<a href={to.diagnosis}>{t.title}</a>}>
      {staff.length === 0 && (
        <p class="note soon">
          <a href={to.people}>{t.noStaff}</a>
        </p>
      )}
      <Form ctx={ctx} action={to.diagnosis} problems={problems}>
        <DayFields ctx={ctx} values={values} problems={problems} />
        <RadioField name="who" label={t.who} choices={choices} value={who} problems={problems} />
        <details class="pick-list" open={who === 'chosen'}>
          <summary>{t.chosenList}</summary>
          <div>
            {staff.map((person) => (
              <label class="choice">
                <input type="checkbox" name="people" value={person.id} checked={chosen.includes(person.id)} />
                <span>
                  {shortName(person)}
                  <small>{person.position}</small>
                </span>
              </label>
            ))}
          </div>
        </details>
        <CheckField name="sendsLetters" label={t.sendsLetters} note={t.sendsLettersNote} checked={sendsLetters} />
        <RuleFields ctx={ctx} values={values} problems={problems} />
        <div class="actions">
          <button class="button" type="submit">
            {t.open}
          </button>
        </div>
      </Form>
    </Page>
  )
}

/** An existing diagnosis: its days (this is how it is extended) and its rules. */
export function DiagnosisSettingsPage({
  ctx,
  id,
  version,
  values,
  problems,
}: Common & { id: string; version: number }) {
  const t = diagnosisWords(ctx.language)
  const ui = uiWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page ctx={ctx} title={t.settings} section="diagnosis" lead={<a href={to.diagnosisOf(id)}>{values.name}</a>}>
      <Form ctx={ctx} action={to.diagnosisSettings(id)} version={version} problems={problems}>
        <DayFields ctx={ctx} values={values} problems={problems} />
        <RuleFields ctx={ctx} values={values} problems={problems} />
        <div class="actions">
          <button class="button" type="submit">
            {ui.save}
          </button>
          <a class="button quiet-button" href={to.diagnosisOf(id)}>
            {ui.cancel}
          </a>
        </div>
      </Form>
    </Page>
  )
}

function DayFields({ ctx, values, problems }: Common) {
  const t = diagnosisWords(ctx.language)
  return (
    <>
      <TextField name="name" label={t.name} value={values.name} problems={problems} required />
      <div class="row-of-fields">
        <TextField name="opensOn" label={t.opensOn} type="date" value={values.opensOn} problems={problems} required />
        <TextField
          name="closesOn"
          label={t.closesOn}
          type="date"
          value={values.closesOn}
          problems={problems}
          required
        />
      </div>
    </>
  )
}

function RuleFields({ ctx, values, problems }: Common) {
  const t = diagnosisWords(ctx.language)
  const levels = uiWords(ctx.language).levelNames.map((name, level) => ({
    value: String(level),
    label: `${level} – ${name}`,
  }))
  return (
    <>
      <h2>{t.rules}</h2>
      <SelectField
        name="deficitUpTo"
        label={t.deficitUpTo}
        options={levels.slice(0, 4)}
        value={values.deficitUpTo}
        problems={problems}
      />
      <CheckField
        name="deficitNeedsWish"
        label={t.deficitNeedsWish}
        note={t.deficitNeedsWishNote}
        checked={values.deficitNeedsWish}
      />
      <SelectField
        name="strengthFrom"
        label={t.strengthFrom}
        options={levels.slice(1)}
        value={values.strengthFrom}
        problems={problems}
      />
      <CheckField
        name="strengthNeedsReadiness"
        label={t.strengthNeedsReadiness}
        checked={values.strengthNeedsReadiness}
      />
    </>
  )
}
