import type { Context } from '../../platform/context.ts'
import { isMailSet } from '../../platform/mail.ts'
import { momentInWords } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { ActButton } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { LETTER_STATES, type LetterState } from '../letters/letter.ts'
import type { LetterRow } from '../letters/letter-queries.ts'
import { failureInWords, letterWords } from '../letters/words.ts'

type Props = {
  ctx: Context
  state: LetterState
  letters: LetterRow[]
  counts: Record<LetterState, number>
  page: number
  hasMore: boolean
  isPaused: boolean
}

/** The school's outbox. */
export function LettersPage(props: Props) {
  const { ctx, state, letters, counts, isPaused } = props
  const t = letterWords(ctx.language)
  const here = pathsOf(ctx.school).letters
  return (
    <Page ctx={ctx} title={t.title} lead={t.lead} margin={<MailNote ctx={ctx} isPaused={isPaused} />}>
      <ul class="tabs">
        {LETTER_STATES.map((one) => (
          <li>
            <a href={`${here}?state=${one}`} aria-current={one === state ? 'page' : undefined}>
              {t.states[one]} ({counts[one]})
            </a>
          </li>
        ))}
      </ul>
      {letters.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty[state]}</p>
        </Empty>
      ) : (
        <LetterTable ctx={ctx} letters={letters} />
      )}
      <Pager {...props} />
      {state === 'waiting' && letters.length > 0 && (
        <div class="actions">
          <a class="button" href={`${here}/print`}>
            {t.printAll}
          </a>
          {isMailSet(ctx.installation.config) && !isPaused && (
            <ActButton ctx={ctx} action={`${here}/sending`} label={t.sendAll} />
          )}
        </div>
      )}
    </Page>
  )
}

function LetterTable({ ctx, letters }: { ctx: Context; letters: LetterRow[] }) {
  const t = letterWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.subject}</th>
            <th scope="col">{t.to}</th>
            <th scope="col">{t.written}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr>
              <th scope="row">
                <a href={pathsOf(ctx.school).letter(letter.id)}>{letter.subject}</a>
                {letter.failure && <small class="small red">{failureInWords(ctx.language, letter.failure)}</small>}
              </th>
              <td data-label={t.to}>
                {addressee(letter)} <span class="small">{letter.toAddress || t.noAddress}</span>
              </td>
              <td data-label={t.written}>{momentInWords(letter.createdAt, ctx.school.timeZone, ctx.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const addressee = ({ person }: LetterRow): string => (person ? shortName(person) : '')

function Pager({ ctx, state, page, hasMore }: Props) {
  const t = uiWords(ctx.language)
  const to = (nth: number) => `${pathsOf(ctx.school).letters}?state=${state}&page=${nth}`
  if (page === 1 && !hasMore) return null
  return (
    <p class="pager">
      {page > 1 && <a href={to(page - 1)}>{t.previous}</a>}
      {hasMore && <a href={to(page + 1)}>{t.next}</a>}
    </p>
  )
}

function MailNote({ ctx, isPaused }: { ctx: Context; isPaused: boolean }) {
  const t = letterWords(ctx.language)
  const { config } = ctx.installation
  const said = isPaused ? t.mailPaused : isMailSet(config) ? t.mailSet(config.mailFrom ?? '') : t.mailNotSet
  return (
    <MarginNote title={t.mailTitle}>
      <p>{ctx.school.isDemo ? t.mailDemo : said}</p>
    </MarginNote>
  )
}
