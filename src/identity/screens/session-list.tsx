import type { VisitorContext } from '../../platform/context.ts'
import { momentInWords } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import type { AccountOverview } from '../account/account-queries.ts'
import { accountWords } from '../account/words.ts'

/** Every device that is signed in, each with its end. */
export function SessionList({ visitor, overview }: { visitor: VisitorContext; overview: AccountOverview }) {
  const t = accountWords(visitor.language)
  const timeZone = overview.memberships[0]?.school.timeZone ?? 'Europe/Moscow'
  const moment = (at: Date) => momentInWords(at, timeZone, visitor.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.device}</th>
            <th scope="col">{t.since}</th>
            <th scope="col">{t.seen}</th>
            <th scope="col">
              <span class="hidden">{t.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.sessions.map((one) => (
            <tr>
              <th scope="row">
                {one.device || t.unknownDevice}
                {one.isPresent && <small class="small green">{t.thisDevice}</small>}
              </th>
              <td data-label={t.since}>{moment(one.startedAt)}</td>
              <td data-label={t.seen}>{moment(one.seenAt)}</td>
              <td>
                {!one.isPresent && (
                  <ActButton ctx={visitor} action={paths.endedSessions} label={t.end} fields={{ session: one.id }} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
