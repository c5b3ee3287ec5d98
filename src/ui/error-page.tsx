import type { Child } from 'hono/jsx'
import type { Language } from '../platform/context.ts'
import { Conflicting, Malformed, Missing, ReadOnly, StaleEdit, TooMany } from '../platform/refusals.ts'
import { Cover } from './cover.tsx'
import { paths } from './paths.ts'
import { uiWords } from './words.ts'

export type ErrorStatus = 400 | 404 | 409 | 413 | 429 | 500 | 503

/** The status that an error is answered with. */
export function statusOf(error: unknown): ErrorStatus {
  if (error instanceof Missing) return 404
  if (error instanceof Malformed) return 400
  if (error instanceof Conflicting || error instanceof StaleEdit) return 409
  if (error instanceof TooMany) return 429
  if (error instanceof ReadOnly || isUnavailable(error)) return 503
  return 500
}

function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? ''
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|57P0[1-3]|08\d\d\d|53300)$/.test(code) ||
    /connection|timeout exceeded/i.test((error as Error)?.message ?? '')
  )
}

type Props = { error: unknown; status: ErrorStatus; errorId: string; language: Language; nonce: string }

/** What went wrong and what to do, in plain words. */
export function ErrorPage({ error, status, errorId, language, nonce }: Props) {
  const t = uiWords(language).errors
  const said: Record<ErrorStatus, { title: string; why: Child }> = {
    400: { title: t.malformed, why: t.malformedWhy },
    404: { title: t.missing, why: t.missingWhy },
    409:
      error instanceof StaleEdit
        ? { title: t.stale, why: <BothVersions edit={error} language={language} /> }
        : { title: t.conflict, why: (error as Error)?.message },
    413: { title: t.tooLarge, why: t.tooLargeWhy },
    429: { title: t.tooMany, why: t.tooManyWhy(error instanceof TooMany ? Math.ceil(error.retryAfter / 60) : 15) },
    500: { title: t.broken, why: `${t.brokenWhy} ${errorId}` },
    503:
      error instanceof ReadOnly
        ? { title: t.readOnly, why: uiWords(language).readOnly }
        : { title: t.unavailable, why: t.unavailableWhy },
  }
  return (
    <Cover title={said[status].title} language={language} nonce={nonce}>
      <div>{said[status].why}</div>
      <p class="actions">
        {error instanceof Conflicting &&
          error.ways.map(({ href, label }) => (
            <a class="button" href={href}>
              {label}
            </a>
          ))}
        <a class="button quiet-button" href={paths.home}>
          {t.toStart}
        </a>
      </p>
    </Cover>
  )
}

function BothVersions({ edit, language }: { edit: StaleEdit; language: Language }) {
  const t = uiWords(language).errors
  return (
    <>
      <p>{t.staleWhy}</p>
      <table>
        <thead>
          <tr>
            <th>{t.field}</th>
            <th>{t.saved}</th>
            <th>{t.typed}</th>
          </tr>
        </thead>
        <tbody>
          {edit.differences.map((one) => (
            <tr>
              <th scope="row">{one.label}</th>
              <td>{one.saved || '—'}</td>
              <td>{one.typed || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
