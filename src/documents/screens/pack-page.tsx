import { pairsAndSeats } from '../../pairs/pair-list-words.ts'
import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { onPage, Pager } from '../../ui/pager.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import type { Lacking } from '../pack/lacking.ts'
import type { OutdatedPaper } from '../pack/outdated-papers.ts'
import { PACK_FILTERS, type PackCounts, type PackFilter, type PackRow } from '../pack/pack-rows.ts'
import type { PayTotal } from '../pack/pay-totals.ts'
import { packWords } from '../pack/words.ts'
import { LackingList } from './lacking-list.tsx'
import { OutdatedPapers } from './outdated-papers.tsx'
import { PackTable } from './pack-table.tsx'
import { PaperTabs, Said } from './paper-tabs.tsx'
import { PayTotals } from './pay-totals.tsx'

export type PackView = {
  rows: PackRow[]
  counts: PackCounts
  lacking: Lacking
  payTotals: PayTotal[]
  outdated: OutdatedPaper[]
  filter: PackFilter
  mentors: number
  /** Agreed to: pairs with the seats in groups, and these seats. */
  pairs: number
  seats: number
  /** Papers that the set still lacks; agreements and consents are counted by mentors. */
  missing: number
}

type Props = { ctx: Context; view: PackView; said?: string | undefined; problems?: Problems; typedSignedOn?: string }

/** The set of the programme: which papers there are, one button to write them, one to take them all. */
export function PackPage({ ctx, view, said, problems, typedSignedOn }: Props) {
  const t = packWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="documents"
      lead={
        view.pairs > 0 && t.lead(pairsAndSeats(ctx.language).said(view.pairs - view.seats, view.seats), view.mentors)
      }
      head={view.pairs > 0 && <Head ctx={ctx} view={view} />}
      margin={<Notes ctx={ctx} />}
    >
      <PaperTabs ctx={ctx} tab="set" />
      <Said>{said}</Said>
      {view.pairs === 0 ? (
        <Empty
          title={t.emptyTitle}
          action={
            <a class="button" href={pathsOf(ctx.school).pairs}>
              {t.toPairs}
            </a>
          }
        >
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <>
          <Numbers ctx={ctx} counts={view.counts} hasSeats={view.seats > 0} />
          <LackingList ctx={ctx} lacking={view.lacking} />
          <OutdatedPapers ctx={ctx} papers={view.outdated} />
          <PayTotals ctx={ctx} totals={view.payTotals} />
          <Filters ctx={ctx} filter={view.filter} />
          <Narrowed ctx={ctx} view={view} />
          {view.rows.length === 0 ? (
            <Empty title={t.nobodyFits}>
              <p>{t.nobodyFitsWhy}</p>
            </Empty>
          ) : (
            <PackTable ctx={ctx} rows={onPage(view.rows, view.filter.page)} />
          )}
          <PackPager ctx={ctx} view={view} />
          {view.counts.consents.drafts + view.counts.agreements.drafts > 0 && (
            <SignAll ctx={ctx} problems={problems} typedSignedOn={typedSignedOn} />
          )}
        </>
      )}
    </Page>
  )
}

function PackPager({ ctx, view: { rows, filter } }: Pick<Props, 'ctx' | 'view'>) {
  const { show, search, person, pair, page } = filter
  const query = { show, q: search, person, pair }
  return <Pager ctx={ctx} path={pathsOf(ctx.school).documents} query={query} total={rows.length} paging={page} />
}

/** One primary button: to write what is missing, and once all is written, to take it. */
function Head({ ctx, view }: { ctx: Context; view: PackView }) {
  const t = packWords(ctx.language)
  const to = pathsOf(ctx.school)
  const isMissing = view.missing > 0
  const { consents, agreements, orders } = view.counts
  const isAny = [consents, agreements, orders].some(({ signed, drafts }) => signed + drafts > 0)
  return (
    <div class="actions">
      <ActButton
        ctx={ctx}
        action={to.documentPack}
        label={isMissing ? t.writeAll : t.renewAll}
        class={isMissing ? '' : 'quiet-button'}
      />
      {isAny && (
        <a class={isMissing ? 'button quiet-button' : 'button'} href={to.documentArchive}>
          {t.downloadAll}
        </a>
      )}
    </div>
  )
}

function Notes({ ctx }: { ctx: Context }) {
  const t = packWords(ctx.language)
  return (
    <>
      <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
        <p>{t.law}</p>
      </MarginNote>
      <MarginNote title={t.exchangeTitle}>
        <p>{t.exchange}</p>
      </MarginNote>
      <MarginNote title={t.draftTitle}>
        <p>{t.draft}</p>
      </MarginNote>
    </>
  )
}

function Numbers({ ctx, counts, hasSeats }: { ctx: Context; counts: PackCounts; hasSeats: boolean }) {
  const t = packWords(ctx.language)
  const keys = ['consents', 'agreements', 'orders'] as const
  return (
    <ul class="numbers">
      {keys.map((key) => (
        <li>
          <b>
            {counts[key].signed} <small>{t.of(counts[key].all)}</small>
          </b>
          <span>{key === 'orders' && hasSeats ? t.ordersWithSeats : t.numbers[key]}</span>
        </li>
      ))}
    </ul>
  )
}

function Filters({ ctx, filter }: { ctx: Context; filter: PackFilter }) {
  const t = packWords(ctx.language)
  const to = pathsOf(ctx.school)
  const shows = [
    { value: '', label: t.filter.all },
    ...PACK_FILTERS.map((value) => ({ value, label: t.filter[value] })),
  ]
  return (
    <form class="filters" method="get" action={to.documents}>
      <TextField name="q" type="search" label={t.search} value={filter.search} />
      <SelectField name="show" label={t.filter.show} options={shows} value={filter.show} />
      <button class="button quiet-button" type="submit">
        {t.find}
      </button>
      <a href={to.participantsTable}>{t.table}</a>
    </form>
  )
}

/** Another slice has led here to one pair or one person. */
function Narrowed({ ctx, view }: { ctx: Context; view: PackView }) {
  const t = packWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { person, pair } = view.filter
  if (!person && !pair) return null
  const who = view.rows.flatMap(({ ways }) => ways.flatMap(({ mentor, mentee }) => [mentor, mentee]))
  const named = who.find(({ id }) => id === person)
  const query = new URLSearchParams(pair ? { pair } : { person })
  return (
    <div class="note">
      <p>
        {pair ? t.filteredPair : t.filteredPerson(named ? `${named.surname} ${named.given}` : '')}{' '}
        <a href={`${to.documentArchive}?${query}`}>{t.downloadThese}</a> · <a href={to.documents}>{t.reset}</a>
      </p>
    </div>
  )
}

function SignAll({ ctx, problems, typedSignedOn }: Pick<Props, 'ctx' | 'problems' | 'typedSignedOn'>) {
  const t = packWords(ctx.language)
  return (
    <section class="sheet padded sign-all">
      <h2>{t.signAllTitle}</h2>
      <p>{t.signAllLead}</p>
      <Form
        ctx={ctx}
        action={pathsOf(ctx.school).documentSignatures}
        problems={problems}
        labels={{ signedOn: t.signedOn }}
        class="filters"
      >
        <TextField
          name="signedOn"
          type="date"
          label={t.signedOn}
          value={typedSignedOn ?? ctx.today}
          problems={problems}
          max={ctx.today}
          short
        />
        <button class="button quiet-button" type="submit">
          {t.signAll}
        </button>
      </Form>
    </section>
  )
}
