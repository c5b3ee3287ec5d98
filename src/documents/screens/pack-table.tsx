import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { MentorPaper, PackRow } from '../pack/pack-rows.ts'
import { packWords } from '../pack/words.ts'
import { PaperStatus } from './paper-status.tsx'

/** Every pair with its papers; pairs without a signed order can be chosen for an order of their own. */
export function PackTable({ ctx, rows }: { ctx: Context; rows: readonly PackRow[] }) {
  const t = packWords(ctx.language)
  const isAnyOpen = rows.some(isOrderable)
  return (
    <Form ctx={ctx} action={pathsOf(ctx.school).documentOrders} class="pack">
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              {isAnyOpen && (
                <th class="pick">
                  <span class="hidden">{t.withChosen}</span>
                </th>
              )}
              <th>{t.pair}</th>
              <th>{t.consent}</th>
              <th>{t.agreement}</th>
              <th>{t.order}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row ctx={ctx} row={row} hasPick={isAnyOpen} />
            ))}
          </tbody>
        </table>
      </div>
      {isAnyOpen && (
        <div class="bulk">
          <span>{t.withChosen}</span>
          <button class="button quiet-button small-button" type="submit">
            {t.orderChosen}
          </button>
        </div>
      )}
    </Form>
  )
}

const isOrderable = ({ state, order }: PackRow) => state === 'agreed' && order?.state !== 'signed'

function Row({ ctx, row, hasPick }: { ctx: Context; row: PackRow; hasPick: boolean }) {
  const t = packWords(ctx.language)
  const { mentor, mentee } = row.ways[0]!
  return (
    <tr>
      {hasPick && (
        <td class="pick">
          {isOrderable(row) && (
            <input
              type="checkbox"
              name="pair"
              value={row.pairId}
              aria-label={t.pick(`${shortName(mentor)}, ${shortName(mentee)}`)}
            />
          )}
        </td>
      )}
      <th scope="row">
        {row.ways.map((way) => (
          <span class="pack-way">
            {shortName(way.mentor)} <Arrow label={t.helps} /> {shortName(way.mentee)}
            <small class="small">{way.directions.join('; ')}</small>
          </span>
        ))}
      </th>
      <td data-label={t.consent}>
        <MentorPapers ctx={ctx} papers={row.consents} />
      </td>
      <td data-label={t.agreement}>
        <MentorPapers ctx={ctx} papers={row.agreements} />
      </td>
      <td data-label={t.order}>
        <PaperStatus ctx={ctx} paper={row.order} />
      </td>
    </tr>
  )
}

/** In an exchange each of the two is a mentor with papers of their own. */
function MentorPapers({ ctx, papers }: { ctx: Context; papers: readonly MentorPaper[] }) {
  return (
    <span class="pack-papers">
      {papers.map(({ mentor, paper }) => (
        <PaperStatus ctx={ctx} paper={paper} whose={papers.length > 1 ? mentor.surname : undefined} />
      ))}
    </span>
  )
}

function Arrow({ label }: { label: string }) {
  return (
    <>
      <svg
        width="16"
        height="12"
        viewBox="0 0 16 12"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        aria-hidden="true"
      >
        <path d="M1 6h13M10 2l4 4-4 4" />
      </svg>
      <span class="hidden"> {label} </span>
    </>
  )
}
