import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import type { PaperValues } from '../journal/filled-in.ts'
import { journalWords } from '../journal/words.ts'

type Rows = readonly PaperValues[]

/** The annex of an order, in the parts that the paper has: the pairs, and each group with its members. */
export function OrderAnnex({ ctx, values }: { ctx: Context; values: PaperValues }) {
  const t = journalWords(ctx.language)
  const [pairs] = rowsOf(values.раздел_пар)
  const [groups] = rowsOf(values.раздел_групп)
  // a paper signed before the annex had parts
  const undivided = pairs || groups ? [] : rowsOf(values.пары)
  return (
    <>
      <h2>{t.pairsOfOrder}</h2>
      {undivided.length > 0 && <PairRows ctx={ctx} rows={undivided} />}
      {pairs && (
        <>
          <Heading part={pairs} />
          <PairRows ctx={ctx} rows={rowsOf(pairs.пары)} />
        </>
      )}
      {groups && (
        <>
          <Heading part={groups} />
          <GroupRows ctx={ctx} rows={rowsOf(groups.группы)} />
        </>
      )}
    </>
  )
}

const rowsOf = (value: PaperValues[string] | undefined): Rows => (Array.isArray(value) ? (value as Rows) : [])

function Heading({ part }: { part: PaperValues }) {
  const [heading] = rowsOf(part.заголовок)
  return heading ? <h3 lang="ru">{heading.текст}</h3> : null
}

function PairRows({ ctx, rows }: { ctx: Context; rows: Rows }) {
  const t = journalWords(ctx.language)
  return (
    <AnnexTable
      ctx={ctx}
      rows={rows}
      taught={{ heading: t.mentee, of: (row) => row.наставляемый as string }}
      mentor={(row) => row.наставник as string}
    />
  )
}

function GroupRows({ ctx, rows }: { ctx: Context; rows: Rows }) {
  const t = journalWords(ctx.language)
  return (
    <AnnexTable
      ctx={ctx}
      rows={rows}
      taught={{ heading: t.members, of: (row) => <Members rows={rowsOf(row.участники)} /> }}
      mentor={(row) => (
        <>
          {row.наставник}
          {rowsOf(row.вместе).map(({ с_кем }) => (
            <small class="small">{t.togetherWith(с_кем as string)}</small>
          ))}
        </>
      )}
    />
  )
}

function Members({ rows }: { rows: Rows }) {
  return (
    <ol class="annex-members">
      {rows.map(({ имя }) => (
        <li>{имя}</li>
      ))}
    </ol>
  )
}

type TableProps = {
  ctx: Context
  rows: Rows
  taught: { heading: string; of: (row: PaperValues) => Child }
  mentor: (row: PaperValues) => Child
}

function AnnexTable({ ctx, rows, taught, mentor }: TableProps) {
  const t = journalWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th class="number">№</th>
            <th>{t.mentor}</th>
            <th>{taught.heading}</th>
            <th>{t.directions}</th>
            <th>{t.term}</th>
            <th>{t.pay}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="number">{row.номер}</td>
              <th scope="row">{mentor(row)}</th>
              <td data-label={taught.heading}>{taught.of(row)}</td>
              <td data-label={t.directions}>{row.направления}</td>
              <td data-label={t.term}>{t.termOf(row.с as string, row.по as string)}</td>
              <td data-label={t.pay}>{row.выплата}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
