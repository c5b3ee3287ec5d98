import type { Context } from '../../platform/context.ts'
import { SelectField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import { sayNote } from '../import/note.ts'
import { columnNames, type StaffPerson } from '../import/staff-list.ts'
import type { ReadImport } from '../import-queries.ts'
import { importScreenWords } from '../import-screen-words.ts'
import { type ImportRow, usualChoice } from '../staff-import.ts'

type Candidate = Named & { id: string; position: string }
type Props = { ctx: Context; found: ReadImport; candidates: Candidate[]; applied?: { added: number; changed: number } }

const GROUPS = ['unclear', 'changed', 'new', 'refused', 'same'] as const

/** What was read, row by row, beside what the register says; then loaded, or not. */
export function ImportPreview({ ctx, found, candidates, applied }: Props) {
  const t = importScreenWords(ctx.language)
  const to = pathsOf(ctx.school)
  const isPreview = found.state === 'preview'
  return (
    <Page
      ctx={ctx}
      title={isPreview ? t.previewTitle : found.fileName || t.pasted}
      section="people"
      lead={isPreview ? found.fileName || t.pasted : t.states[found.state as 'applied']}
      margin={<Notes ctx={ctx} found={found} />}
    >
      {applied && (
        <div class="note good" role="status">
          <p>
            {t.applied(applied.added, applied.changed)} <a href={to.people}>{t.toPeople}</a>
          </p>
        </div>
      )}
      <Counts ctx={ctx} rows={found.rows} />
      {isPreview && <Columns ctx={ctx} found={found} />}
      {isPreview ? (
        <Form ctx={ctx} action={`${to.import(found.id)}/application`} class="import-rows">
          <Groups ctx={ctx} rows={found.rows} candidates={candidates} />
          <div class="bulk">
            <button class="button" type="submit">
              {t.apply}
            </button>
            <a href={to.imports}>{t.drop}</a>
          </div>
        </Form>
      ) : (
        <Groups ctx={ctx} rows={found.rows} candidates={candidates} isDone />
      )}
      {found.state === 'applied' && (
        <div class="actions">
          <ActButton ctx={ctx} action={`${to.import(found.id)}/undoing`} label={t.undo} class="danger" />
          <span class="quiet">{t.undoHint}</span>
        </div>
      )}
    </Page>
  )
}

function Notes({ ctx, found }: { ctx: Context; found: ReadImport }) {
  const t = importScreenWords(ctx.language)
  return (
    <>
      {found.problems.length > 0 && (
        <MarginNote title={t.problemsTitle}>
          <ul class="plain-list">
            {found.problems.slice(0, 60).map((problem) => (
              <li>{t.problem(problem.row, problem.column, sayNote(problem, ctx.language))}</li>
            ))}
          </ul>
        </MarginNote>
      )}
      <MarginNote title={t.neverTitle}>
        <p>{t.never}</p>
      </MarginNote>
    </>
  )
}

function Counts({ ctx, rows }: { ctx: Context; rows: ImportRow[] }) {
  const t = importScreenWords(ctx.language)
  return (
    <ul class="numbers">
      {GROUPS.map((group) => [group, rows.filter((row) => row.verdict === group).length] as const)
        .filter(([, number]) => number > 0)
        .map(([group, number]) => (
          <li>
            <b>{number}</b>
            <span>{t.counts[group]}</span>
          </li>
        ))}
    </ul>
  )
}

function Columns({ ctx, found }: { ctx: Context; found: ReadImport }) {
  const t = importScreenWords(ctx.language)
  const options = [
    { value: '', label: t.columnNone },
    ...found.columns.file.map(({ index, header }) => ({ value: String(index), label: header || t.column(index + 1) })),
  ]
  const chosen = (name: string) => found.columns.file.find((column) => (column.names as string[]).includes(name))?.index
  return (
    <details class="sheet padded">
      <summary>{t.columnsTitle}</summary>
      <p class="quiet">{t.columnsHint}</p>
      <Form ctx={ctx} action={`${pathsOf(ctx.school).import(found.id)}/columns`} class="columns">
        <div class="row-of-fields">
          {columnNames.map((name) => (
            <SelectField name={`column.${name}`} label={t.fields[name]} options={options} value={chosen(name)} />
          ))}
        </div>
        <button class="button quiet-button" type="submit">
          {t.reread}
        </button>
      </Form>
    </details>
  )
}

function Groups({
  ctx,
  rows,
  candidates,
  isDone,
}: {
  ctx: Context
  rows: (ImportRow & { choice: string })[]
  candidates: Candidate[]
  isDone?: boolean
}) {
  const t = importScreenWords(ctx.language)
  return (
    <>
      {GROUPS.map((group) => [group, rows.filter((row) => row.verdict === group)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([group, some]) => (
          <details open={group !== 'same'}>
            <summary>
              <h2>
                {t.groups[group]} — {some.length}
              </h2>
            </summary>
            <div class="table-wrap">
              <table class="cards">
                <tbody>
                  {some.map((row) => (
                    <Row ctx={ctx} row={row} candidates={candidates} isDone={isDone} />
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        ))}
    </>
  )
}

function Row({
  ctx,
  row,
  candidates,
  isDone,
}: {
  ctx: Context
  row: ImportRow & { choice: string }
  candidates: Candidate[]
  isDone?: boolean
}) {
  const t = importScreenWords(ctx.language)
  const person = row.recognised
  const name = fullName({ surname: person.surname, given: person.given ?? '', patronymic: person.patronymic ?? '' })
  return (
    <tr>
      {!isDone && (
        <td class="pick">
          {(row.verdict === 'new' || row.verdict === 'changed') && (
            <input
              type="checkbox"
              name={`row.${row.row}`}
              value="take"
              checked={usualChoice(row.verdict) === 'take'}
              aria-label={t.takeName(name)}
            />
          )}
        </td>
      )}
      <th scope="row">
        {name}
        <span class="small">{[person.position, person.subjects.join(', ')].filter(Boolean).join(' · ')}</span>
      </th>
      <td>
        {row.verdict === 'changed' ? <Changes ctx={ctx} row={row} /> : <span class="quiet">{restOf(person)}</span>}
        {row.reason && <span class="amber"> {t.reasons[row.reason as keyof typeof t.reasons] ?? ''}</span>}
        {row.verdict === 'unclear' && !isDone && <Whose ctx={ctx} row={row} candidates={candidates} />}
      </td>
      <td class="quiet nowrap">{t.row(row.row)}</td>
    </tr>
  )
}

const restOf = (person: StaffPerson) =>
  [
    person.category,
    person.experience_years === null ? '' : `${person.experience_years}`,
    person.birth_date ?? person.birth_year,
    person.email,
    person.phone,
  ]
    .filter(Boolean)
    .join(' · ')

function Changes({ ctx, row }: { ctx: Context; row: ImportRow }) {
  const t = importScreenWords(ctx.language)
  const said = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))
  return (
    <ul class="plain-list">
      {row.changes.map((change) => (
        <li>
          {t.fields[change.field]}: {t.wasNow(said(change.before), said(change.after))}
        </li>
      ))}
    </ul>
  )
}

function Whose({ ctx, row, candidates }: { ctx: Context; row: ImportRow; candidates: Candidate[] }) {
  const t = importScreenWords(ctx.language)
  const options = candidates.filter(({ id }) => row.candidates.includes(id))
  return (
    <>
      <label class="hidden" for={`row.${row.row}`}>
        {t.whose}
      </label>
      <select class="cell" id={`row.${row.row}`} name={`row.${row.row}`}>
        <option value="leave">{t.leave}</option>
        {options.map((one) => (
          <option value={one.id}>{`${fullName(one)}${one.position ? `, ${one.position}` : ''}`}</option>
        ))}
        <option value="take">{t.asNew}</option>
      </select>
    </>
  )
}
