import { uiWords } from '../../ui/words.ts'
import type { Direction } from '../draft/draft.ts'
import { hindranceInWords, type Reader } from '../explanations/explain-without.ts'
import { competenceOf, nameOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import type { RoundSettings } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import type { DraftGroup } from './draft-group.ts'
import type { LeftOut, WhyGroup } from './why-group.ts'

export type GroupTelling = {
  group: DraftGroup
  why: Omit<WhyGroup, 'price'>
  isLocked: boolean
  /** By which the draft was made. */
  settings: Pick<RoundSettings, 'groupLeast' | 'groupMost'>
  /** Whom a pair of the plan helps. */
  paired: ReadonlySet<string>
}

/** Who leads and why, what brings them together, whose places it takes: beside a pair none, else one of each who leads. */
export function explainGroup(telling: GroupTelling, roster: Roster, { language }: Reader): string[] {
  const t = matchingWords(language)
  const { group, why, isLocked, settings } = telling
  const { members, leadIds, competenceId, isStanding } = group
  const levels = uiWords(language).levelNames
  const isSettled = isStanding || isLocked
  return [
    ...why.mentors.map((one) => t.mentorTeaches(nameOf(roster, one.id), levels[one.level ?? -1] ?? '', one.isReady)),
    t.togetherFor(t.inQuotes(competenceOf(roster, competenceId)), members.length),
    !isSettled && t.sizeOf(members.length, settings.groupLeast, settings.groupMost),
    leadIds.length > 1 && why.needsBoth && t.twoReachMore,
    ...(isSettled ? [t.takesOnePlace(leadIds.length)] : placesInWords(telling, roster, t)),
    isStanding ? t.groupStands : isLocked && t.groupIsLocked,
  ]
    .filter((one) => typeof one === 'string')
    .map(tidy)
}

type T = ReturnType<typeof matchingWords>

function placesInWords({ group: { members, leadIds }, paired }: GroupTelling, roster: Roster, t: T) {
  const base = members.filter((one) => !one.joins)
  const beside = leadIds.filter((id) => base.some((one) => one.mentorId === id))
  const free = leadIds.filter((id) => !beside.includes(id))
  const joining = menteesOf(members.filter((one) => one.joins))
  const left = joining.filter((id) => !paired.has(id))
  const too = joining.filter((id) => paired.has(id))
  return [
    beside.length > 0 && t.takesNoPlace(beside.length, namesOf(roster, beside), namesOf(roster, menteesOf(base))),
    free.length > 0 && t.takesFreePlace(free.length, namesOf(roster, free)),
    left.length > 0 && t.joinLeft(namesOf(roster, left)),
    too.length > 0 && t.joinToo(namesOf(roster, too)),
  ]
}

const menteesOf = (directions: readonly Direction[]): string[] => directions.map((one) => one.menteeId)

/** What each member asked for, and how much. */
export function explainMembers({ why }: GroupTelling, roster: Roster, { language }: Reader): string[] {
  const t = matchingWords(language)
  const levels = uiWords(language).levelNames
  return why.members.map(({ direction, need }) =>
    t.memberAsks(
      nameOf(roster, direction.menteeId),
      need ? t.asks[need.priorityClass] : t.asksNoMore,
      levels[direction.levelBefore] ?? '',
      levels[direction.levelTarget] ?? '',
    ),
  )
}

/** Who else asks for the same, where they are instead, and what keeps them out; those of one reason together. */
export function explainOthers({ why, group }: GroupTelling, roster: Roster, reader: Reader): string[] {
  const t = matchingWords(reader.language)
  if (why.others.length === 0) return [t.nobodyElse]
  const alike = Map.groupBy(why.others, (one) => JSON.stringify({ ...one.why, otherId: null }))
  return [...alike.values()].map((of) => {
    const names = namesOf(
      roster,
      of.map((one) => one.personId),
    )
    return tidy(leftOutInWords(of[0]!.why, names, { roster, reader, most: group.members.length, t }))
  })
}

type Telling = { roster: Roster; reader: Reader; most: number; t: T }

function leftOutInWords(why: LeftOut, names: string, { roster, reader, most, t }: Telling): string {
  switch (why.kind) {
    case 'in-another':
      return t.left['in-another'](`${t.leads(why.place.leadIds.length)} ${namesOf(roster, why.place.leadIds)}`, names)
    case 'in-pair':
      return t.left['in-pair'](namesOf(roster, why.place.leadIds), names)
    case 'hindered':
      return t.left.hindered(nameOf(roster, why.mentorId), hindranceInWords(why.by, reader), names)
    case 'meets':
      return t.left.meets(hindranceInWords(why.by, reader), names)
    case 'full':
      return t.left.full(most, names)
    default:
      return t.left[why.kind](names)
  }
}

/** «Проектная деятельность, Ким Д. С.» */
export const nameOfGroup = ({ competenceId, leadIds }: DraftGroup, roster: Roster): string =>
  [competenceOf(roster, competenceId), ...leadIds.map((id) => nameOf(roster, id))].join(', ')
