import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { TEMPLATE_KEYS, TEXT_EDITIONS } from '../editions.ts'
import { writtenDay } from '../journal/written-day.ts'
import type { OwnTemplate } from '../own-templates/templates-in-use.ts'
import { templateWords } from '../own-templates/words.ts'
import { PaperTabs } from './paper-tabs.tsx'

/** Every text that papers are written with, and which of them the school has replaced. */
export function TemplatesPage({ ctx, own }: { ctx: Context; own: OwnTemplate[] }) {
  const t = templateWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="documents"
      lead={t.lead}
      margin={
        <MarginNote title={t.marginTitle}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      <PaperTabs ctx={ctx} tab="templates" />
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th>{t.paper}</th>
              <th>{t.inUse}</th>
            </tr>
          </thead>
          <tbody>
            {TEMPLATE_KEYS.map((key) => (
              <tr>
                <th scope="row">
                  <a href={to.template(key)}>{TEXT_EDITIONS[key].title}</a>
                </th>
                <td data-label={t.inUse}>{inUse(ctx, TEXT_EDITIONS[key].editedOn, ownOf(own, key))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

export const ownOf = (own: OwnTemplate[], key: string) => own.find((one) => one.key === key)

export function inUse(ctx: Context, editedOn: string, own: OwnTemplate | undefined): string {
  const t = templateWords(ctx.language)
  if (!own) return t.shipped(writtenDay(editedOn, ctx))
  return t.own(writtenDay(dayOf(own.uploadedAt, ctx.school.timeZone), ctx))
}
