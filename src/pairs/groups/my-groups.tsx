import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { isOver } from '../pair.ts'
import { fromSideOf, type PairView } from '../read-pairs.ts'
import { CardFoot } from '../screens/card-foot.tsx'
import { PairStatus } from '../screens/pair-status.tsx'
import {
  datesOf,
  type GroupStanding,
  type GroupView,
  leadsNow,
  membersWith,
  standingMembers,
  standingOf,
  topicOf,
} from './group.ts'
import { byName } from './group-members.tsx'
import { myGroupWords } from './my-group-words.ts'
import { besideYou, ledTo, membersNamed } from './who-is-in.ts'

/** A group that the reader learns in. */
export function MySeat({ ctx, pair, group }: { ctx: Context; pair: PairView; group: GroupView }) {
  const t = myGroupWords(ctx.language)
  const { me, mate } = fromSideOf(pair, ctx.actor.personId ?? '')
  const href = pathsOf(ctx.school).pair(pair.id)
  const members = byName(standingMembers(group)).map(({ mentee }) => mentee)
  return (
    <section class="sheet padded pair-card">
      <PairStatus pair={pair} language={ctx.language} /> <span class="tag">{t.group}</span>
      <h2>
        <a href={href}>{topicOf(group, ctx)}</a>
      </h2>
      <p>{ledTo(mate, { leads: leadsNow(group) }, ctx.language)}</p>
      {!isOver(pair.state) && <p class="quiet">{besideYou(members, me.id, ctx.language)}</p>}
      <CardFoot ctx={ctx} dates={pair} href={href} isAwaited={pair.state === 'proposed' && !me.answer} />
    </section>
  )
}

const TONES: Record<GroupStanding, Tone> = {
  'wait-me': 'soon',
  'wait-members': 'soon',
  agreed: 'good',
  ordered: 'good',
  running: 'active',
  paused: 'soon',
  completed: 'good',
  'ended-early': 'plain',
  'declined-me': 'plain',
  empty: 'plain',
}

/** A group that the reader leads: one card, one answer, however many learn in it. */
export function MyGroup({ ctx, group, isAwaited = false }: { ctx: Context; group: GroupView; isAwaited?: boolean }) {
  const t = myGroupWords(ctx.language)
  const me = ctx.actor.personId ?? ''
  const href = pathsOf(ctx.school).group(group.id)
  const standing = standingOf(group, me)
  const own = byName(membersWith(group, me))
  const mates = leadsNow(group).filter(({ id }) => id !== me)
  const answered = own.filter(({ mentee }) => mentee.answer).length
  return (
    <section class="sheet padded pair-card">
      <Status tone={TONES[standing]}>{t.ledStates[standing]}</Status>{' '}
      <span class="tag">{standing === 'declined-me' ? t.group : t.youLead}</span>
      <h2>
        <a href={href}>{topicOf(group, ctx)}</a>
      </h2>
      {own.length > 0 && (
        <p>
          {membersNamed(
            own.map(({ mentee }) => mentee),
            ctx.language,
          )}
        </p>
      )}
      {own.length > 0 && mates.length > 0 && <p class="quiet">{t.ledWith(mates.map(fullName).join(', '))}</p>}
      {(standing === 'wait-me' || standing === 'wait-members') && (
        <p class="quiet">{t.answered(answered, own.length)}</p>
      )}
      <CardFoot ctx={ctx} dates={datesOf(group)} href={href} isAwaited={isAwaited} />
    </section>
  )
}
