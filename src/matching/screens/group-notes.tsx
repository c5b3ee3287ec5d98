import { maySeeAvoidances } from '../../diagnostics/diagnosis-permissions.ts'
import type { Context } from '../../platform/context.ts'
import { MarginNote } from '../../ui/margin.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fieldsOf } from '../desk/desk-act.ts'
import { type DeskOfDraft, marksOf } from '../desk/read-desk-view.ts'
import { circlesThroughSeats } from '../draft/circles.ts'
import { inPlan } from '../draft/draft.ts'
import { explainGroup, explainMembers, explainOthers, type GroupTelling } from '../groups/explain-group.ts'
import { explainGroupPrice } from '../groups/explain-group-price.ts'
import { nameOf, ringOf, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { PriceSentences } from './price-sentences.tsx'

type Props = { ctx: Context; view: DeskOfDraft; isLive: boolean; isLast: boolean }

/** Why the chosen group: who leads and who asked for what, who else asks, what giving it up would cost. */
export function GroupNotes({ ctx, view, isLive, isLast }: Props) {
  const t = matchingWords(ctx.language)
  const { selectedGroup, roster, pairs, draft } = view
  if (!selectedGroup) return null
  const { group, why } = selectedGroup
  const reader = { language: ctx.language, knowsAvoidances: maySeeAvoidances(ctx.actor) }
  const telling: GroupTelling = {
    ...{ group, why, settings: draft.outcome.settings },
    isLocked: marksOf(view.rules).lockedGroups.has(group.id),
    paired: new Set(pairs.flatMap((pair) => inPlan(pair.directions)).map((one) => one.menteeId)),
  }
  return (
    <>
      <MarginNote title={t.whyGroupTitle}>
        <Told sentences={explainGroup(telling, roster, reader)} />
        <Told
          sentences={circlesThroughSeats(group, draft, pairs).map((ids) => tidy(t.seatInCircle(ringOf(roster, ids))))}
        />
        {group.isStanding && (
          <p>
            <a href={pathsOf(ctx.school).group(group.id)}>{t.openGroup}</a>
          </p>
        )}
      </MarginNote>
      <MarginNote title={t.membersTitle}>
        <Told sentences={explainMembers(telling, roster, reader)} />
      </MarginNote>
      {isLast && (
        <MarginNote title={t.othersTitle}>
          <Told sentences={explainOthers(telling, roster, reader)} />
          {isLive && why.mayJoin.length > 0 && <PutIn ctx={ctx} view={view} groupId={group.id} people={why.mayJoin} />}
        </MarginNote>
      )}
      {why.price && (
        <MarginNote title={t.ifGivenUp}>
          <PriceSentences sentences={explainGroupPrice(why.price, roster, ctx.language)} />
        </MarginNote>
      )}
    </>
  )
}

const Told = ({ sentences }: { sentences: string[] }) => (
  <>
    {sentences.map((one) => (
      <p>{one}</p>
    ))}
  </>
)

type PutInProps = { ctx: Context; view: DeskOfDraft; groupId: string; people: string[] }

/** Each leads to what it would cost. */
function PutIn({ ctx, view, groupId, people }: PutInProps) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school).deskChange(view.round.id)
  return (
    <p class="put-in">
      {t.putIn}{' '}
      {people.map((menteeId) => {
        const name = nameOf(view.roster, menteeId)
        const act = new URLSearchParams(fieldsOf({ kind: 'seat', groupId, menteeId }))
        return (
          <>
            <a class="link-button" href={`${to}?${act}`} aria-label={t.putInLabel(name)}>
              {name}
            </a>{' '}
          </>
        )
      })}
    </p>
  )
}
