import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { Initials } from '../../ui/person-chip.tsx'
import { fieldsOf, MOST_PLACES } from '../desk/desk-act.ts'
import { BY_SETTING } from '../desk/nothing-to-match.ts'
import type { Without } from '../draft/draft.ts'
import { explainWithout, type Reader } from '../explanations/explain-without.ts'
import { competenceOf, nameOf, namesOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = {
  ctx: Context
  roundId: string
  without: Without[]
  roster: Roster
  reader: Reader
  isOpen: boolean
  /** How many a group takes at least. */
  groupLeast: number
}

/** Who stays without a pair, why, and what can be done; people in the same trouble stand together. */
export function WithoutList({ ctx, roundId, without, roster, reader, isOpen, groupLeast }: Props) {
  const t = matchingWords(ctx.language)
  if (without.length === 0) return <p class="quiet">{t.nobodyWithout}</p>
  const groups = [...Map.groupBy(without, troubleOf).values()]
  return (
    <ul class="sheet without">
      {groups.map((group) => {
        const first = group[0]!
        const person = roster.people.get(first.personId)
        return (
          <li>
            {person && <Initials person={person} />}
            <div>
              <b>
                {namesOf(
                  roster,
                  group.map((one) => one.personId),
                )}
              </b>
              <p>
                {t.wants}: {first.wanted.map((id) => competenceOf(roster, id)).join('; ')}.
              </p>
              <p>
                {explainWithout(first, roster, reader)}{' '}
                {first.takenOutBy && t.takenOutBy(namesOf(roster, first.takenOutBy), first.takenOutBy.length)}{' '}
                {first.wouldSit !== undefined && t.wouldSit(first.wouldSit, groupLeast)}
              </p>
            </div>
            {isOpen && <NextStep ctx={ctx} roundId={roundId} without={first} roster={roster} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The same for people who ask for the same and compete for the same mentors, or lack the same for an exchange. */
function troubleOf({ personId, wanted, reason, wouldSit, takenOutBy }: Without): string {
  const isShared = !takenOutBy && (reason.kind === 'no-places' || reason.kind === 'no-return')
  return isShared ? JSON.stringify([wanted.toSorted(), reason, wouldSit]) : personId
}

type StepProps = { ctx: Context; roundId: string; without: Without; roster: Roster }

function NextStep({ ctx, roundId, without, roster }: StepProps) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { reason } = without
  const scarce = reason.kind === 'no-places' ? reason.mentors.find((one) => mayGivePlace(without, one)) : undefined
  if (scarce) {
    const act = { kind: 'capacity', mentorId: scarce.mentorId, capacity: scarce.limit + 1 } as const
    return (
      <Step href={`${to.deskChange(roundId)}?${new URLSearchParams(fieldsOf(act))}`}>
        {t.addPlace(nameOf(roster, scarce.mentorId))}
      </Step>
    )
  }
  if (reason.kind === 'nobody-teaches') return <Step href={to.coverage}>{t.nextStep.coverage}</Step>
  const isBySetting =
    reason.kind === 'no-return' ||
    (reason.kind === 'hindered' && reason.by.some((one) => BY_SETTING.includes(one.hindrance)))
  if (isBySetting) return <Step href={to.roundSettings(roundId)}>{t.nextStep.settings}</Step>
  return <Step href={`${to.pairByHand(roundId)}?mentee=${without.personId}`}>{t.nextStep.byHand}</Step>
}

/** With groups, only a place that helps is offered. */
function mayGivePlace({ placeThatHelps }: Without, { mentorId, limit }: { mentorId: string; limit: number }): boolean {
  return limit < MOST_PLACES && (placeThatHelps === undefined || placeThatHelps === mentorId)
}

function Step({ href, children }: { href: string; children: string }) {
  return (
    <a class="button quiet-button small-button" href={href}>
      {children}
    </a>
  )
}
