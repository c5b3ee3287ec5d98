import type { Context } from '../../platform/context.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { columnNames, type FileColumn, type IgnoredWhy } from '../import/staff-list.ts'
import { importPreviewWords } from '../staff-import/import-preview-words.ts'
import type { ReadImport } from '../staff-import/import-queries.ts'

type Props = { ctx: Context; found: ReadImport }

/** Which column means what, to be set right; and which sheet is read. */
export function ImportColumns({ ctx, found }: Props) {
  const t = importPreviewWords(ctx.language)
  const { file, sheet, otherSheets } = found.columns
  const options = [
    { value: '', label: t.columnNone },
    ...file.map(({ index, header }) => ({ value: String(index), label: header || t.column(index + 1) })),
  ]
  const chosen = (name: string) => file.find((column) => (column.names as string[]).includes(name))?.index
  const sheets = [
    { value: sheet ?? '', label: sheet ?? '' },
    ...otherSheets.map(({ name, people }) => ({ value: name, label: t.sheetOf(name, people) })),
  ]
  return (
    <details class="sheet padded" open={otherSheets.length > 0}>
      <summary>{t.columnsTitle}</summary>
      <p class="quiet">{t.columnsHint}</p>
      {otherSheets.length > 0 && (
        <Form ctx={ctx} action={`${pathsOf(ctx.school).import(found.id)}/columns`} class="row-of-fields">
          <SelectField name="sheet" label={t.sheet} hint={t.sheetHint} options={sheets} value={sheet} />
          <button class="button quiet-button" type="submit">
            {t.readSheet}
          </button>
        </Form>
      )}
      <Form ctx={ctx} action={`${pathsOf(ctx.school).import(found.id)}/columns`} class="columns">
        {sheet && otherSheets.length > 0 && <input type="hidden" name="sheet" value={sheet} />}
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

const ORDER: IgnoredWhy[] = ['unknown', 'gender', 'money', 'education', 'awards', 'others', 'never']

/** Every column that nothing is taken from, and why: nothing is dropped in silence. */
export function IgnoredColumns({ ctx, found }: Props) {
  const t = importPreviewWords(ctx.language)
  const reasons = ORDER.map((why) => ({ why, columns: found.columns.file.filter(({ ignored }) => ignored === why) }))
  const told = reasons.filter(({ columns }) => columns.length > 0)
  if (told.length === 0) return null
  return (
    <section class="not-taken" id="not-taken">
      <h2>{t.notTaken}</h2>
      <ul>
        {told.map(({ why, columns }) => (
          <li>
            {t.notTakenBecause(columns.map(headerOf).join(', '), t.ignored[why as Exclude<IgnoredWhy, 'number'>])}
          </li>
        ))}
      </ul>
    </section>
  )
}

const headerOf = ({ header }: FileColumn) => `«${header.length > 70 ? `${header.slice(0, 67)}…` : header}»`
