import type { Context } from '../../platform/context.ts'
import { dayInFigures } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, shortName } from '../../ui/person-chip.tsx'
import { SeatStatus } from '../screens/pair-status.tsx'
import { datesOf, type GroupView, isGone, isTooSmall, leadsNow, standingMembers, topicOf } from './group.ts'
import { byName } from './group-members.tsx'
import { groupsWords } from './groups-words.ts'
import { withPosition } from './who-is-in.ts'

/** All groups of the programme with their members: to look through, and to print. */
export function GroupsPage({ ctx, groups }: { ctx: Context; groups: GroupView[] }) {
  const t = groupsWords(ctx.language)
  const to = pathsOf(ctx.school)
  const standing = groups.filter((group) => !isGone(group))
  return (
    <Page
      ctx={ctx}
      title={t.groups}
      section="pairs"
      lead={
        <>
          <a href={to.pairs}>{t.toPairs}</a>
          <br />
          {t.groupsLead}
        </>
      }
      head={
        standing.length > 0 && (
          <div class="actions">
            <a class="button" href={to.groupsFile('docx')}>
              {t.word}
            </a>
            <a class="button quiet-button" href={to.groupsFile('xlsx')}>
              {t.excel}
            </a>
          </div>
        )
      }
    >
      {standing.length === 0 ? (
        <Empty
          title={t.groupsEmpty}
          action={
            <a class="button" href={to.matching}>
              {t.toSettings}
            </a>
          }
        >
          <p>{t.groupsEmptyWhy}</p>
        </Empty>
      ) : (
        standing.map((group) => <OneGroup ctx={ctx} group={group} />)
      )}
    </Page>
  )
}

function OneGroup({ ctx, group }: { ctx: Context; group: GroupView }) {
  const t = groupsWords(ctx.language)
  const members = byName(standingMembers(group))
  const { startsOn, endsOn } = datesOf(group)
  const leads = leadsNow(group)
  const day = (value: string) => dayInFigures(value, ctx.language)
  return (
    <section class="group-listed" aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`}>
        <a href={pathsOf(ctx.school).group(group.id)}>{topicOf(group, ctx)}</a>
      </h2>
      <p>
        {t.led(leads.length)} {leads.map(withPosition).join('; ')}.{' '}
        <span class="nowrap">
          {day(startsOn)} – {day(endsOn)}
        </span>
      </p>
      {isTooSmall(group) && <p class="note soon no-print">{t.tooSmall(members.length, group.least)}</p>}
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th scope="col" class="number">
                №
              </th>
              <th scope="col">{t.member}</th>
              {leads.length > 1 && <th scope="col">{t.mentorOf}</th>}
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ pair, mentor, mentee }, at) => (
              <tr>
                <td class="number">{at + 1}</td>
                <th scope="row">
                  {fullName(mentee)}
                  <small class="small">{mentee.position}</small>
                </th>
                {leads.length > 1 && <td data-label={t.mentorOf}>{shortName(mentor)}</td>}
                <td data-label={t.state}>
                  <SeatStatus pair={pair} language={ctx.language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
