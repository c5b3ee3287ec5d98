import type { Context, Language } from '../../platform/context.ts'
import { RadioField, TextArea, TextField } from '../../ui/fields.tsx'
import { shortName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import type { Colleague } from '../results/person-queries.ts'
import { DAY_PARTS, type HardNoTime, WEEKDAYS } from '../sheet/hard-no-times.ts'
import { sheetWords } from '../sheet/sheet-words.ts'

export type LastPageValues = {
  ownWords: string
  colleagueLimit: string
  hoursPerWeek: string
  hardNoTimes: readonly string[]
  avoided: readonly string[]
}

type Props = {
  ctx: Context
  values: LastPageValues
  workingDays: number
  /** The colleagues to choose from; null hides the question from whoever may not see the answer. */
  colleagues: Colleague[] | null
  problems?: Problems
}

/** Field → its label, so that a list of problems names the places. */
export function lastPageLabels(language: Language): Record<string, string> {
  const { ownWords, colleagueLimit, hoursPerWeek, hardNoTimes, avoided, foremost } = sheetWords(language)
  return { ownWords, colleagueLimit, hoursPerWeek, hardNoTimes, avoided, foremost }
}

/** What is asked besides the competences: on the last page of the form, and when a paper sheet is typed in. */
export function LastPageFields({ ctx, values, workingDays, colleagues, problems }: Props) {
  const t = sheetWords(ctx.language)
  const limits = [0, 1, 2, 3, 4, 5].map((limit) => ({ value: String(limit), label: String(limit) }))
  return (
    <>
      <TextArea
        name="ownWords"
        label={t.ownWords}
        hint={t.ownWordsHint}
        value={values.ownWords}
        problems={problems}
        rows={3}
      />
      <RadioField
        name="colleagueLimit"
        label={t.colleagueLimit}
        value={values.colleagueLimit}
        choices={limits}
        problems={problems}
        inline
      />
      <TextField
        name="hoursPerWeek"
        label={t.hoursPerWeek}
        hint={t.hoursHint}
        value={values.hoursPerWeek}
        inputmode="decimal"
        problems={problems}
        short
      />
      <HardNoGrid ctx={ctx} chosen={values.hardNoTimes} workingDays={workingDays} />
      {colleagues && <Avoided ctx={ctx} colleagues={colleagues} chosen={values.avoided} />}
    </>
  )
}

function HardNoGrid({ ctx, chosen, workingDays }: { ctx: Context; chosen: readonly string[]; workingDays: number }) {
  const t = sheetWords(ctx.language)
  const days = WEEKDAYS.slice(0, workingDays)
  return (
    <fieldset class="field" id="hardNoTimes">
      <legend>{t.hardNoTimes}</legend>
      <span class="hint">{t.hardNoHint}</span>
      <table class="no-times">
        <thead>
          <tr>
            <td />
            {days.map((weekday) => (
              <th scope="col">{t.weekdays[weekday]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAY_PARTS.map((part) => (
            <tr>
              <th scope="row">{t.parts[part]}</th>
              {days.map((weekday) => {
                const time: HardNoTime = `${weekday}-${part}`
                return (
                  <td>
                    <label>
                      <input
                        type="checkbox"
                        name="hardNoTimes"
                        value={time}
                        checked={chosen.includes(time)}
                        aria-label={`${t.weekdaysLong[weekday]}, ${t.parts[part]}`}
                      />
                    </label>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}

function Avoided({ ctx, colleagues, chosen }: { ctx: Context; colleagues: Colleague[]; chosen: readonly string[] }) {
  const t = sheetWords(ctx.language)
  return (
    <fieldset class="field" id="avoided">
      <legend>{t.avoided}</legend>
      <span class="hint">{t.avoidedHint}</span>
      <details class="pick-list">
        <summary>{t.avoidedShow(chosen.length)}</summary>
        <div>
          {colleagues.map((person) => (
            <label class="choice">
              <input type="checkbox" name="avoided" value={person.id} checked={chosen.includes(person.id)} />
              <span>
                {shortName(person)}
                <small>{person.position}</small>
              </span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}
