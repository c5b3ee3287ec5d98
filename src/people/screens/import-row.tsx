import type { Context } from '../../platform/context.ts'
import { dayInFigures } from '../../platform/words.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import type { ComparedField } from '../import/compare-with-register.ts'
import { isOfRowLeft, type Note, sayNote } from '../import/note.ts'
import type { StaffPerson } from '../import/staff-list.ts'
import { importPreviewWords } from '../staff-import/import-preview-words.ts'
import { type ImportRow, usualChoice } from '../staff-import/staff-import.ts'

export type Candidate = Named & { id: string; position: string }

type Props = {
  ctx: Context
  row: ImportRow & { choice: string }
  candidates: Candidate[]
  /** What is to be said of the row. */
  notes: Note[]
  isDone?: boolean
}

/** One row of the file: who it is, what it tells, what is to become of it. */
export function ImportRowLine({ ctx, row, candidates, notes, isDone }: Props) {
  const t = importPreviewWords(ctx.language)
  const person = row.recognised
  const position = person.position ?? (row.verdict === 'new' ? t.noPosition : '')
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
        <span class="small">{[position, person.subjects.join(', ')].filter(Boolean).join(' · ')}</span>
      </th>
      <td>
        {row.verdict === 'changed' ? <Changes ctx={ctx} row={row} /> : <span class="quiet">{restOf(ctx, person)}</span>}
        {row.reason && <span class="amber"> {t.reasons[row.reason as keyof typeof t.reasons] ?? ''}</span>}
        {notes
          .filter((one) => !isOfRowLeft(one))
          .map((one) => (
            <div class="amber">{noteInRow(ctx, one)}</div>
          ))}
        {row.verdict === 'unclear' && !isDone && <Whose ctx={ctx} row={row} candidates={candidates} />}
      </td>
      <td class="quiet nowrap">{t.row(row.row)}</td>
    </tr>
  )
}

/** Most notes name their matter themselves; of a formula only the column tells which. */
function noteInRow(ctx: Context, one: Note): string {
  const said = sayNote(one, ctx.language)
  return one.key === 'noFormulaValue' ? importPreviewWords(ctx.language).problem(null, one.column, said) : said
}

const RESTING: ComparedField[] = [
  'category',
  'experience_years',
  'teaching_experience_years',
  'birth_date',
  'email',
  'phone',
  'contract_number',
  'contract_on',
  'superior',
  'mentoring_pay',
]

/** What the row tells beside name, position and subjects, each value with its name. */
function restOf(ctx: Context, person: StaffPerson): string {
  const t = importPreviewWords(ctx.language)
  return RESTING.flatMap((field) => {
    const name = field === 'birth_date' && !person.birth_date ? 'birth_year' : field
    const said = saidValue(ctx, name, person[name], person)
    return said ? [t.told(t.short[name as keyof typeof t.short] ?? '', said)] : []
  }).join(' · ')
}

function Changes({ ctx, row }: { ctx: Context; row: ImportRow }) {
  const t = importPreviewWords(ctx.language)
  return (
    <ul class="plain-list">
      {row.changes.map(({ field, before, after }) => (
        <li>
          {t.fields[field as keyof typeof t.fields]}:{' '}
          {t.wasNow(saidValue(ctx, field, before), saidValue(ctx, field, after, row.recognised))}
        </li>
      ))}
    </ul>
  )
}

/** A value as a person reads it. */
function saidValue(ctx: Context, field: ComparedField, value: unknown, person?: StaffPerson): string {
  const t = importPreviewWords(ctx.language)
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(', ')
  if (field === 'birth_date' || field === 'contract_on') return dayInFigures(String(value), ctx.language)
  if (field === 'mentoring_pay') return t.pay(Number(value), person?.mentoring_pay_unit ?? null)
  return String(value)
}

function Whose({ ctx, row, candidates }: { ctx: Context; row: ImportRow; candidates: Candidate[] }) {
  const t = importPreviewWords(ctx.language)
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
