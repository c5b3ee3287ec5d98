import type { Child } from 'hono/jsx'
import type { Problems } from './read-form.ts'

type FieldProps = {
  name: string
  label: Child
  hint?: Child
  value?: string | number | null
  problems?: Problems
  required?: boolean
  short?: boolean
}

function Field({ name, label, hint, problems, short, children }: FieldProps & { children: Child }) {
  const problem = problems?.[name]
  return (
    <div class={`field${problem ? ' has-problem' : ''}${short ? ' short' : ''}`}>
      <label for={name}>{label}</label>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="problem" id={`${name}-problem`}>
          {problem}
        </span>
      )}
      {children}
    </div>
  )
}

/** What ties a control to its hint and its problem for a screen reader. */
function described({ name, hint, problems, required }: FieldProps) {
  const ids = [hint ? `${name}-hint` : '', problems?.[name] ? `${name}-problem` : ''].filter(Boolean)
  return {
    id: name,
    name,
    required,
    'aria-describedby': ids.join(' ') || undefined,
    'aria-invalid': problems?.[name] ? ('true' as const) : undefined,
  }
}

type TextProps = FieldProps & {
  type?: 'text' | 'password' | 'email' | 'tel' | 'date' | 'search' | 'number'
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'text'
  max?: number | string
  min?: number | string
}

export function TextField(props: TextProps) {
  return (
    <Field {...props}>
      <input
        {...described(props)}
        type={props.type ?? 'text'}
        value={props.value ?? ''}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode={props.inputmode}
        min={props.min}
        max={props.max}
      />
    </Field>
  )
}

export function TextArea(props: FieldProps & { rows?: number }) {
  return (
    <Field {...props}>
      <textarea {...described(props)} rows={props.rows ?? 4}>
        {props.value ?? ''}
      </textarea>
    </Field>
  )
}

export type Option = { value: string; label: string }

export function SelectField(props: FieldProps & { options: Option[] }) {
  return (
    <Field {...props}>
      <select {...described(props)}>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === String(props.value ?? '')}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function FileField(props: FieldProps & { accept?: string }) {
  return (
    <Field {...props}>
      <input {...described(props)} type="file" accept={props.accept} />
    </Field>
  )
}

type Choice = { value: string; label: Child; note?: Child }

/** One of several, all in sight. */
export function RadioField(props: FieldProps & { choices: Choice[]; inline?: boolean }) {
  return <ChoiceGroup {...props} type="radio" chosen={[String(props.value ?? '')]} />
}

/** Several of several. */
export function CheckGroup(props: FieldProps & { choices: Choice[]; chosen: string[]; inline?: boolean }) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup(
  props: FieldProps & { choices: Choice[]; chosen: string[]; inline?: boolean; type: 'radio' | 'checkbox' },
) {
  const problem = props.problems?.[props.name]
  return (
    <fieldset class={`field${problem ? ' has-problem' : ''}`} id={props.name}>
      <legend>{props.label}</legend>
      {props.hint && <span class="hint">{props.hint}</span>}
      {problem && <span class="problem">{problem}</span>}
      <div class={props.inline ? 'choices-inline' : undefined}>
        {props.choices.map((choice) => (
          <label class="choice">
            <input
              type={props.type}
              name={props.name}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
            />
            <span>
              {choice.label}
              {choice.note && <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One yes-or-no; its absence from the form means no. */
export function CheckField({
  name,
  label,
  note,
  checked,
}: {
  name: string
  label: Child
  note?: Child
  checked: boolean
}) {
  return (
    <label class="choice">
      <input type="checkbox" id={name} name={name} value="yes" checked={checked} />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  )
}
