import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { Status } from '../../ui/status.tsx'
import { type DeskView, marksOf } from '../desk/read-desk-view.ts'
import { circlesThroughSeats } from '../draft/circles.ts'
import type { Draft, GroupsOutcome } from '../draft/draft.ts'
import { stageOf } from '../engagement.ts'
import { asPercent } from '../explanations/explain-price.ts'
import type { DraftGroup } from '../groups/draft-group.ts'
import { pairKey } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { GroupCard } from './group-card.tsx'

type Props = {
  ctx: Context
  view: DeskView & { draft: Draft }
  shown: DraftGroup[]
  isLive: boolean
  isLast: boolean
  children?: Child
}

/** The groups of a draft, and how good they are in one sentence. */
export function GroupSection({ ctx, view, shown, isLive, isLast, children }: Props) {
  const t = matchingWords(ctx.language)
  const { round, draft, groups, pairs, selectedGroup, rules } = view
  if (!draft.outcome.groups && groups.length === 0) return null
  const { lockedGroups } = marksOf(rules)
  const inCircles = (group: DraftGroup) =>
    new Set(circlesThroughSeats(group, draft, pairs).map(([from, to]) => `${from} ${to}`))
  const mutual = new Set(pairs.filter((pair) => pair.kind === 'reciprocal').map((pair) => pair.key))
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t.groupsTitle(groups.length)}</h2>
      <p class="quiet measure">
        {groups.length > 0 ? t.groupsLead : t.noGroups}{' '}
        {groups.length === 0 && rules.some((one) => one.kind === 'ungroup') && t.ruledOut}
      </p>
      {draft.outcome.groups && <GroupProof ctx={ctx} outcome={draft.outcome.groups} />}
      {shown.length > 0 && (
        <ul class="sheet pair-list group-list">
          {shown.map((group) => (
            <GroupCard
              ctx={ctx}
              roundId={round.id}
              group={group}
              roster={view.roster}
              href={`${pathsOf(ctx.school).round(round.id)}?${new URLSearchParams({
                ...(!isLast && { draft: String(draft.number) }),
                group: group.id,
              })}#group-${group.id}`}
              isSelected={group === selectedGroup?.group}
              isLocked={lockedGroups.has(group.id)}
              isLive={isLive}
              stage={stageOf(view.stages, group.members)}
              isMutual={({ mentorId, menteeId }) => mutual.has(pairKey(mentorId, menteeId))}
              isOfCircle={({ mentorId, menteeId }) => inCircles(group).has(`${mentorId} ${menteeId}`)}
            >
              {group === selectedGroup?.group && <div class="why-inline">{children}</div>}
            </GroupCard>
          ))}
        </ul>
      )}
    </section>
  )
}

/** How good the groups are; nothing to say where none came of it and none could. */
function GroupProof({ ctx, outcome }: { ctx: Context; outcome: GroupsOutcome }) {
  const t = matchingWords(ctx.language)
  const { status, joined, peopleBound, gap } = outcome
  if (joined === 0 && peopleBound === 0) return null
  const isProven = status === 'optimal'
  const said = isProven
    ? t.groupsProven
    : peopleBound > joined
      ? t.groupsWithinPeople(peopleBound - joined)
      : t.groupsWithinGap(asPercent(gap, ctx.language))
  return (
    <p class={isProven ? 'note good proof' : 'note proof'}>
      <Status tone={isProven ? 'good' : 'active'}>
        <b>{said}</b>
      </Status>
    </p>
  )
}
