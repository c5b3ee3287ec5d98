import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { FormToken } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { datesOf, type GroupView, isGone, standingMembers } from './group.ts'
import { byName } from './group-members.tsx'
import { groupPageWords } from './group-page-words.ts'

type Props = { ctx: Context; group: GroupView }

/** For the curator: one sentence on what is next, and the one button for it. */
export function NextForGroup({ ctx, group }: Props) {
  const t = groupPageWords(ctx.language)
  const { sentence, href, label } = nextOf(ctx, group)
  return (
    <div class="next-step">
      <p>
        <b>{t.nextStep}.</b> {sentence}
      </p>
      {href && (
        <a class="button" href={href}>
          {label}
        </a>
      )}
      {statesOf(group).includes('proposed') && <Remind ctx={ctx} group={group} />}
    </div>
  )
}

const statesOf = (group: GroupView) => standingMembers(group).map(({ pair }) => pair.state)

export const isByOrder = (state: string): boolean => state === 'ordered' || state === 'running' || state === 'paused'

type Next = { sentence: string; href?: string; label?: string }

function nextOf(ctx: Context, group: GroupView): Next {
  const t = groupPageWords(ctx.language)
  const to = pathsOf(ctx.school)
  const states = statesOf(group)
  const { nextCurator: said } = t
  if (isGone(group))
    return { sentence: t.gone, href: group.roundId ? to.round(group.roundId) : to.matching, label: t.toDesk }
  if (states.includes('proposed')) return { sentence: said.waiting(silentIn(group).join(', ')) }
  if (states.includes('agreed') && states.length === 1) return { sentence: said.agreedOne }
  if (states.includes('agreed')) return { sentence: said.agreed, href: to.documents, label: t.toOrder }
  const papers = { href: to.documents, label: t.papers }
  if (states.includes('ordered'))
    return { sentence: said.ordered(dayAndMonth(datesOf(group).startsOn, ctx.language)), ...papers }
  return { sentence: said[states.includes('running') ? 'running' : 'paused'], ...papers }
}

/** Everybody whose answer is awaited, each once. */
function silentIn(group: GroupView): string[] {
  const waiting = byName(standingMembers(group)).filter(({ pair }) => pair.state === 'proposed')
  const sides = [...waiting.map(({ mentor }) => mentor), ...waiting.map(({ mentee }) => mentee)]
  return [...new Set(sides.filter((side) => !side.answer).map(shortName))]
}

function Remind({ ctx, group }: Props) {
  const waiting = standingMembers(group).filter(({ pair }) => pair.state === 'proposed')
  return (
    <form method="post" action={pathsOf(ctx.school).pairReminders}>
      <FormToken ctx={ctx} />
      <input type="hidden" name="group" value={group.id} />
      {waiting.map(({ pair }) => (
        <input type="hidden" name="pair" value={pair.id} />
      ))}
      <button class="button" type="submit">
        {groupPageWords(ctx.language).remind}
      </button>
    </form>
  )
}

/** Fewer are left than it was formed for: how many, and what can be done. */
export function TooSmall({ ctx, group }: Props) {
  const t = groupPageWords(ctx.language)
  return (
    <div class="note soon" role="status">
      <p>
        <b>{t.tooSmall(standingMembers(group).length, group.least)}</b> {todoFor(ctx, group)}
      </p>
    </div>
  )
}

function todoFor(ctx: Context, group: GroupView): string {
  const t = groupPageWords(ctx.language)
  const standing = standingMembers(group)
  const [one, ...others] = standing
  if (statesOf(group).some(isByOrder)) return t.tooSmallOrdered
  if (others.length > 0) return standing.some(({ isSeat }) => isSeat) ? t.tooSmallTodo : t.tooSmallPairs
  return one?.isSeat ? t.onlyOne : t.onlyOneMutual
}
