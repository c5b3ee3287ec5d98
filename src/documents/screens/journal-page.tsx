import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { DOCUMENT_STATES, JOURNAL_TEMPLATES } from '../journal/document.ts'
import type { JournalFilter, ListedDocument } from '../journal/document-queries.ts'
import { journalWords } from '../journal/words.ts'
import { shortDay } from '../paper-blanks.ts'
import { StateWord } from './paper-status.tsx'
import { PaperTabs, Said } from './paper-tabs.tsx'

type Props = {
  ctx: Context
  documents: ListedDocument[]
  hasMore: boolean
  years: string[]
  filter: JournalFilter
  said?: string | undefined
  problems?: Problems
}

/** The journal of documents: number, date, state, scan. */
export function JournalPage({ ctx, documents, hasMore, years, filter, said, problems }: Props) {
  const t = journalWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.journalTitle}
      section="documents"
      lead={t.journalLead}
      margin={
        <MarginNote title={t.draftTitle}>
          <p>{t.draft}</p>
        </MarginNote>
      }
    >
      <PaperTabs ctx={ctx} tab="journal" />
      <Said>{said}</Said>
      <Filters ctx={ctx} filter={filter} years={years} />
      {documents.length === 0 ? (
        <Empty title={t.journalEmpty}>
          <p>{t.journalEmptyWhy}</p>
        </Empty>
      ) : (
        <Documents ctx={ctx} documents={documents} problems={problems} />
      )}
      <Pager ctx={ctx} filter={filter} hasMore={hasMore} />
    </Page>
  )
}

function Filters({ ctx, filter, years }: Pick<Props, 'ctx' | 'filter' | 'years'>) {
  const t = journalWords(ctx.language)
  const any = { value: '', label: t.any }
  return (
    <form class="filters" method="get" action={pathsOf(ctx.school).documentJournal}>
      {filter.person && <input type="hidden" name="person" value={filter.person} />}
      {filter.pair && <input type="hidden" name="pair" value={filter.pair} />}
      <TextField name="q" type="search" label={t.searchJournal} value={filter.search} />
      <SelectField
        name="template"
        label={t.kind}
        options={[any, ...JOURNAL_TEMPLATES.map((value) => ({ value, label: t.kindsMany[value] }))]}
        value={filter.template}
      />
      <SelectField
        name="state"
        label={t.state}
        options={[any, ...DOCUMENT_STATES.map((value) => ({ value, label: t.statesMany[value] }))]}
        value={filter.state}
      />
      <SelectField
        name="year"
        label={t.year}
        options={[any, ...years.map((value) => ({ value, label: value }))]}
        value={filter.year}
      />
      <button class="button quiet-button" type="submit">
        {t.find}
      </button>
    </form>
  )
}

function Documents({ ctx, documents, problems }: Pick<Props, 'ctx' | 'documents' | 'problems'>) {
  const t = journalWords(ctx.language)
  const isAnyDraft = documents.some(({ state }) => state === 'draft')
  return (
    <Form
      ctx={ctx}
      action={pathsOf(ctx.school).documentSignatures}
      class="journal"
      problems={problems}
      labels={{ signedOn: t.signedOn }}
    >
      <input type="hidden" name="from" value="journal" />
      <div class="table-wrap">
        <table class="cards" id="document">
          <thead>
            <tr>
              {isAnyDraft && (
                <th class="pick">
                  <span class="hidden">{t.signChosen}</span>
                </th>
              )}
              <th>{t.document}</th>
              <th>{t.number}</th>
              <th>{t.datedOn}</th>
              <th>{t.state}</th>
              <th>{t.scan}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <Row ctx={ctx} document={document} hasPick={isAnyDraft} />
            ))}
          </tbody>
        </table>
      </div>
      {isAnyDraft && (
        <div class="bulk">
          <label for="signedOn">{t.signedOn}</label>
          <input id="signedOn" class="cell" type="date" name="signedOn" value={ctx.today} max={ctx.today} />
          <button class="button quiet-button small-button" type="submit">
            {t.signChosen}
          </button>
        </div>
      )}
    </Form>
  )
}

function Row({ ctx, document, hasPick }: { ctx: Context; document: ListedDocument; hasPick: boolean }) {
  const t = journalWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { id, title, number, datedOn, state, scanId } = document
  const [kind, person] = title.split(': ')
  return (
    <tr>
      {hasPick && (
        <td class="pick">
          {state === 'draft' && <input type="checkbox" name="document" value={id} aria-label={t.pickDocument(title)} />}
        </td>
      )}
      <th scope="row">
        <a href={to.document(id)}>{kind}</a>
        {person && <small class="small">{person}</small>}
      </th>
      <td data-label={t.number}>{number}</td>
      <td data-label={t.datedOn} class="nowrap">
        {datedOn && shortDay(datedOn)}
      </td>
      <td>
        <StateWord ctx={ctx} state={state} />
      </td>
      <td>{scanId && <a href={to.file(scanId)}>{t.scan}</a>}</td>
    </tr>
  )
}

function Pager({ ctx, filter, hasMore }: Pick<Props, 'ctx' | 'filter' | 'hasMore'>) {
  const ui = uiWords(ctx.language)
  if (filter.page === 1 && !hasMore) return null
  const { search, page, ...rest } = filter
  const link = (to: number) =>
    `${pathsOf(ctx.school).documentJournal}?${new URLSearchParams({ ...rest, q: search, page: String(to) })}`
  return (
    <nav class="pager" aria-label={journalWords(ctx.language).journalTitle}>
      {page > 1 && <a href={link(page - 1)}>{ui.previous}</a>}
      {hasMore && <a href={link(page + 1)}>{ui.next}</a>}
    </nav>
  )
}
