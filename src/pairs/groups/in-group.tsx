import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { isOpenTo, isOver } from '../pair.ts'
import { pairPageWords } from '../pair-page-words.ts'
import { isSideOf } from '../pair-permissions.ts'
import type { PairView, Side } from '../read-pairs.ts'
import { type GroupBrief, topicOf } from './group.ts'
import { seatPageWords } from './seat-words.ts'
import { besideYou, membersNamed } from './who-is-in.ts'

/** For whoever leads: whose seat this is, and the way to the group. */
export function LeadsSeat({ ctx, mate, group }: { ctx: Context; mate: Side; group: GroupBrief }) {
  const t = seatPageWords(ctx.language)
  return (
    <>
      {mate.position && `${mate.position} · `}
      {t.inYourGroup}: <a href={pathsOf(ctx.school).group(group.id)}>{topicOf(group, ctx)}</a>
    </>
  )
}

/** Who sits beside the reader; where the seat is over there is nothing to tell, since the group has gone on without them. */
export function InGroup({ ctx, pair, group }: { ctx: Context; pair: PairView; group: GroupBrief }) {
  const t = pairPageWords(ctx.language)
  if (isOver(pair.state)) return null
  const me = isSideOf(ctx.actor, pair) ? (ctx.actor.personId ?? '') : ''
  const isMember = group.members.some(({ id }) => id === me)
  return (
    <p class="note">
      {pair.kind !== 'group' && `${t.alsoInGroup(topicOf(group, ctx))} `}
      {isMember ? besideYou(group.members, me, ctx.language) : membersNamed(group.members, ctx.language)}{' '}
      <a class="nowrap" href={pathsOf(ctx.school).group(group.id)}>
        {t.toGroup}
      </a>
      {me && isOpenTo('leave the group', pair.state) && pair.kind !== 'group' && <> {t.orAlone}</>}
    </p>
  )
}
