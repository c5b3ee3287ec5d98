import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { DB } from '../../platform/database-types.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { pageFrom } from '../../ui/read-form.ts'
import { DOCUMENT_STATES, type DocumentState, JOURNAL_TEMPLATES, type JournalTemplate, type Paper } from './document.ts'
import { mayReadPaper } from './document-permissions.ts'
import type { PaperValues } from './filled-in.ts'
import { paperDay, paperYear } from './paper-day.ts'

const PAGE_SIZE = 60

export type JournalFilter = {
  search: string
  template: JournalTemplate | ''
  state: DocumentState | ''
  year: string
  person: string
  pair: string
  page: number
}

/** The filter that an address carries; whatever it does not understand is left out. */
export function journalFilter(query: Record<string, string>): JournalFilter {
  return {
    search: (query.q ?? '').trim().slice(0, 100),
    template: JOURNAL_TEMPLATES.find((one) => one === query.template) ?? '',
    state: DOCUMENT_STATES.find((one) => one === query.state) ?? '',
    year: /^20\d\d$/.test(query.year ?? '') ? query.year! : '',
    person: isId(query.person ?? '') ? query.person! : '',
    pair: isId(query.pair ?? '') ? query.pair! : '',
    page: pageFrom(query.page),
  }
}

/** One page of the journal, the newest first, and whether more follow. */
export async function listDocuments(ctx: Context, filter: JournalFilter) {
  const rows = await documentRows(ctx)
    .where((eb) => eb.and(conditions(eb, ctx, filter)))
    .orderBy(paperDay(ctx.school), 'desc')
    .orderBy('document.id', 'desc')
    .limit(PAGE_SIZE + 1)
    .offset((filter.page - 1) * PAGE_SIZE)
    .execute()
  return { documents: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE }
}

export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>['documents'][number]

/** A mentor's own papers. */
export function documentsOf(ctx: Context, personId: string) {
  return documentRows(ctx)
    .where('personId', '=', personId)
    .where('state', '<>', 'cancelled')
    .orderBy('document.id', 'desc')
    .limit(100)
    .execute()
}

function documentRows({ db }: Context) {
  return db
    .selectFrom('document')
    .select(['document.id', 'title', 'number', 'datedOn', 'createdAt', 'personId', 'scanId', 'version'])
    .select([sql<JournalTemplate>`template`.as('template'), sql<DocumentState>`state`.as('state')])
}

/** The calendar years that the journal holds, the latest first. */
export async function journalYears({ db, school }: Context): Promise<string[]> {
  const rows = await db.selectFrom('document').distinct().select(paperYear(school).as('year')).execute()
  return rows.map(({ year }) => String(year)).sort((one, other) => other.localeCompare(one))
}

function conditions(
  eb: ExpressionBuilder<DB, 'document'>,
  { school }: Context,
  filter: JournalFilter,
): Expression<SqlBool>[] {
  return [
    ...(filter.template ? [eb('template', '=', filter.template)] : []),
    ...(filter.state ? [eb('state', '=', filter.state)] : []),
    ...(filter.year ? [sql<boolean>`${paperYear(school)} = ${filter.year}`] : []),
    ...(filter.person ? [isAbout(filter.person)] : []),
    ...(filter.pair ? [namesPair(filter.pair)] : []),
    ...(filter.search ? [answersTo(filter.search)] : []),
  ]
}

const namesPair = (pairId: string) => sql<boolean>`exists (
  select from document_pair p
  where p.school_id = document.school_id and p.document_id = document.id and p.pair_id = ${pairId})`

/** Their own papers, and the orders that name a pair of theirs. */
const isAbout = (
  personId: string,
) => sql<boolean>`(document.person_id = ${personId} or document.person_id is null and exists (
  select from document_pair p join pair on pair.school_id = p.school_id and pair.id = p.pair_id
  where p.school_id = document.school_id and p.document_id = document.id and ${personId} in (pair.one_id, pair.other_id)))`

const answersTo = (words: string) => sql<boolean>`(number ilike ${likeWords(words)}
  or folded(title) like '%' || folded(${words}) || '%' or word_similarity(folded(${words}), folded(title)) >= 0.45)`

const likeWords = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** A document with its snapshot and pairs, for whoever may read it; else a missing page. */
export async function readDocument(ctx: Context, id: string): Promise<DocumentRow> {
  allow(isId(id))
  const row = found(
    await ctx.db
      .selectFrom('document')
      .selectAll('document')
      .select(
        sql<string[]>`array(select pair_id::text from document_pair p
          where p.school_id = document.school_id and p.document_id = document.id order by pair_id)`.as('pairIds'),
      )
      .where('document.id', '=', id)
      .executeTakeFirst(),
  )
  allow(mayReadPaper(ctx.actor, row))
  const { template, state, snapshot, ...rest } = row
  return {
    ...rest,
    template: template as JournalTemplate,
    state: state as DocumentState,
    values: snapshot as PaperValues,
  }
}

export type DocumentRow = Paper & {
  readonly edition: string
  readonly title: string
  readonly programmeId: string | null
  readonly fileId: string | null
  readonly scanId: string | null
  readonly createdAt: Date
  readonly writtenAt: Date
  readonly signedAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancelledWhy: string
  readonly earlyWhy: string
  readonly version: number
  readonly values: PaperValues
}
