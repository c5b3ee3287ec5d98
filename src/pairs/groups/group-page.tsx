import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { mayNow, maySteerPairs } from '../pair-permissions.ts'
import { CuratorView } from './curator-view.tsx'
import { datesOf, type GroupView, isGone, leadsNow, standingMembers, topicOf } from './group.ts'
import { byName, MemberNames } from './group-members.tsx'
import type { GroupPageProps } from './group-page-props.ts'
import { groupPageWords } from './group-page-words.ts'
import { mayAnswerGroup } from './group-permissions.ts'
import { MentorAnswer } from './mentor-answer.tsx'
import { besideYou, withPosition } from './who-is-in.ts'

/** One group: for whoever leads it the one answer and what is left to do, for its members who sits beside them. */
export function GroupPage(props: GroupPageProps) {
  const { ctx, group, said } = props
  return (
    <Page
      ctx={ctx}
      title={topicOf(group, ctx)}
      section="pairs"
      lead={<LeadLine ctx={ctx} group={group} />}
      margin={marginOf(ctx, group)}
    >
      {said && (
        <div class="note good" role="status">
          <p>{said}</p>
        </div>
      )}
      {maySteerPairs(ctx.actor) && <CuratorView {...props} />}
      {!maySteerPairs(ctx.actor) && !mayAnswerGroup(ctx.actor, group) && (
        <>
          <p>
            {besideYou(
              byName(standingMembers(group)).map(({ mentee }) => mentee),
              ctx.actor.personId ?? '',
              ctx.language,
            )}
          </p>
          <MemberNames ctx={ctx} group={group} />
        </>
      )}
      {mayAnswerGroup(ctx.actor, group) && <MentorAnswer {...props} />}
    </Page>
  )
}

/** The way back, who leads it, from when to when; how many seats there are is for the curator. */
function LeadLine({ ctx, group }: { ctx: Context; group: GroupView }) {
  const t = groupPageWords(ctx.language)
  const to = pathsOf(ctx.school)
  const isCurator = maySteerPairs(ctx.actor)
  const leads = leadsNow(group)
  const { startsOn, endsOn } = datesOf(group)
  const numbers = isCurator && !isGone(group) && [t.members(standingMembers(group).length), t.places(group.most)]
  return (
    <>
      <a href={isCurator ? to.groups : to.pairs}>{isCurator ? t.toGroups : t.toMine}</a>
      <br />
      {t.led(leads.length)} {leads.map(withPosition).join('; ')}
      <br />
      {t.period(dayInWords(startsOn, ctx.language), dayInWords(endsOn, ctx.language))}
      {numbers && ` · ${numbers.join(', ')}`}
    </>
  )
}

function marginOf(ctx: Context, group: GroupView) {
  const t = groupPageWords(ctx.language)
  const leads = mayAnswerGroup(ctx.actor, group)
  const isOpen = group.members.some(({ pair }) => mayNow(ctx.actor, pair, 'answer'))
  if (!isOpen && !leads) return undefined
  return (
    <>
      {isOpen && (
        <MarginNote title={t.freedomTitle}>
          <p>{t.freedom}</p>
        </MarginNote>
      )}
      {maySteerPairs(ctx.actor) && isOpen && (
        <MarginNote title={t.marginConsentTitle} source={<Law ctx={ctx} of={['r-145', 'tk-351-8']} />}>
          <p>{t.marginConsent}</p>
        </MarginNote>
      )}
      {leads && (
        <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
          <p>{t.law}</p>
        </MarginNote>
      )}
    </>
  )
}
