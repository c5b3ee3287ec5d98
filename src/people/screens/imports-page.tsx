import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { FileField, TextArea } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { Status } from '../../ui/status.tsx'
import type { ListedImport } from '../staff-import/import-queries.ts'
import { importScreenWords } from '../staff-import/import-screen-words.ts'

const TONES = {
  reading: 'active',
  failed: 'bad',
  preview: 'plain',
  applying: 'active',
  applied: 'good',
  undone: 'plain',
} as const

/** A file or a pasted table goes in; what was loaded before can be undone. */
export function ImportsPage({
  ctx,
  imports,
  problems,
  pasted,
}: {
  ctx: Context
  imports: ListedImport[]
  problems?: Problems
  pasted?: string
}) {
  const t = importScreenWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="people"
      lead={t.lead}
      margin={
        <>
          <MarginNote title={t.tipTitle}>
            <p>{t.tip}</p>
          </MarginNote>
          <MarginNote title={t.siteTitle}>
            <p>{t.site}</p>
          </MarginNote>
          <MarginNote title={t.neverTitle}>
            <p>{t.never}</p>
          </MarginNote>
        </>
      }
    >
      <Form ctx={ctx} action={pathsOf(ctx.school).imports} withFiles problems={problems}>
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept=".xlsx,.csv,.txt,.html,.htm,.mhtml"
          problems={problems}
        />
        <TextArea name="pasted" label={t.paste} hint={t.pasteHint} value={pasted} rows={6} problems={problems} />
        <div class="actions">
          <button class="button" type="submit">
            {t.read}
          </button>
        </div>
      </Form>
      <h2>{t.history}</h2>
      {imports.length === 0 ? <p class="quiet">{t.noHistory}</p> : <History ctx={ctx} imports={imports} />}
    </Page>
  )
}

function History({ ctx, imports }: { ctx: Context; imports: ListedImport[] }) {
  const t = importScreenWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <tbody>
          {imports.map((one) => (
            <tr>
              <th scope="row">
                <a href={pathsOf(ctx.school).import(one.id)}>{one.fileName || t.pasted}</a>
              </th>
              <td>{dayInWords(dayOf(one.createdAt, ctx.school.timeZone), ctx.language)}</td>
              <td>
                <Status tone={TONES[one.state as 'applied']}>{t.states[one.state as 'applied']}</Status>
              </td>
              <td>{one.state !== 'applied' && one.state !== 'undone' ? '' : t.taken(Number(one.taken ?? 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
