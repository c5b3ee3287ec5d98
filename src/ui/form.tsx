import type { Child } from 'hono/jsx'
import type { Language, VisitorContext } from '../platform/context.ts'
import { pageToken } from '../platform/form-token.ts'
import type { Problems } from './read-form.ts'
import { uiWords } from './words.ts'

/** The hidden token that every POST form carries. */
export function FormToken({ ctx }: { ctx: VisitorContext }) {
  return <input type="hidden" name="_form" value={pageToken(ctx)} />
}

type FormProps = {
  ctx: VisitorContext
  action: string
  /** The version of the row that the form edits. */
  version?: number
  withFiles?: boolean
  problems?: Problems
  /** Field name → its label, so that the list of problems names the places. */
  labels?: Record<string, string>
  class?: string
  id?: string
  children: Child
}

/** A form that writes: token, row version, and the list of what is to be mended on top. */
export function Form({
  ctx,
  action,
  version,
  withFiles,
  problems,
  labels,
  class: className = 'stacked',
  id,
  children,
}: FormProps) {
  return (
    <form
      method="post"
      action={action}
      class={className}
      id={id}
      enctype={withFiles ? 'multipart/form-data' : undefined}
      novalidate
    >
      <FormToken ctx={ctx} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {problems && <ProblemList problems={problems} labels={labels} language={ctx.language} />}
      {children}
    </form>
  )
}

type ListProps = { problems: Problems; labels?: Record<string, string>; language: Language }

function ProblemList({ problems, labels, language }: ListProps) {
  const list = Object.entries(problems)
  if (list.length === 0) return null
  return (
    <div class="problem-list" role="alert">
      <h2>{uiWords(language).problems}</h2>
      <ul>
        {list.map(([name, problem]) => (
          <li>
            <a href={`#${name}`}>{labels?.[name] ? `${labels[name]}: ${problem}` : problem}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A button that sends its form, with no form fields beside it: one tap, one act. */
export function ActButton(props: {
  ctx: VisitorContext
  action: string
  label: Child
  /** The same at length, for a short label. */
  title?: string
  version?: number
  class?: string
  fields?: Record<string, string>
}) {
  return (
    <form method="post" action={props.action}>
      <FormToken ctx={props.ctx} />
      {props.version !== undefined && <input type="hidden" name="version" value={props.version} />}
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={`button ${props.class ?? 'quiet-button'}`} title={props.title}>
        {props.label}
      </button>
    </form>
  )
}
