import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { ListedDocument } from '../journal/document-queries.ts'
import { writtenDay } from '../journal/written-day.ts'
import { documentWords } from '../words.ts'
import { StateWord } from './paper-status.tsx'

/** A mentor's own consents and agreements, to be read before they are signed and kept after. */
export function MyDocuments({ ctx, documents }: { ctx: Context; documents: ListedDocument[] }) {
  const t = documentWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.mineTitle}
      section="documents"
      lead={t.mineLead}
      margin={
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
          <p>{t.mineNote}</p>
        </MarginNote>
      }
    >
      {documents.length === 0 ? (
        <Empty title={t.mineEmptyTitle}>
          <p>{t.mineEmpty}</p>
        </Empty>
      ) : (
        <div class="table-wrap">
          <table class="cards">
            <tbody>
              {documents.map((document) => (
                <tr>
                  <th scope="row">
                    {document.title.split(': ')[0]} {document.number && `№ ${document.number}`}
                  </th>
                  <td class="nowrap">{writtenDay(document.datedOn, ctx)}</td>
                  <td>
                    <StateWord ctx={ctx} state={document.state} />
                  </td>
                  <td>
                    <a href={to.documentFile(document.id)}>{t.download}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}
