import type { Language } from '../../platform/context.ts'
import type { Direction } from '../draft/draft.ts'
import type { Sentence } from '../explanations/explain-price.ts'
import { nameOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import type { DraftGroup } from './draft-group.ts'
import type { GroupPrice, WhyGroup } from './group-price.ts'

/** Why there is this group, and whose places it takes: beside a pair none, else one of each who leads. */
export function explainGroup(
  { leadIds, members, isStanding }: DraftGroup,
  isLocked: boolean,
  paired: ReadonlySet<string>,
  roster: Roster,
  language: Language,
): string[] {
  const t = matchingWords(language)
  if (isStanding) return [t.groupStands]
  if (isLocked) return [t.groupIsLocked]
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
    .filter((one) => one !== false)
    .map(tidy)
}

const menteesOf = (directions: readonly Direction[]): string[] => directions.map((one) => one.menteeId)

/** Who else asks for the same, and where they are. */
export function explainOthers(
  { inAnother, paired, without }: Omit<WhyGroup, 'price'>,
  roster: Roster,
  language: Language,
): string[] {
  const t = matchingWords(language)
  const said = [
    inAnother.length > 0 && t.othersInAnother(namesOf(roster, inAnother)),
    paired.length > 0 && t.othersPaired(namesOf(roster, paired)),
    without.length > 0 && t.othersWithout(namesOf(roster, without)),
  ].filter((one) => one !== false)
  return said.length > 0 ? said.map(tidy) : [t.nobodyElse]
}

export function explainGroupPrice(price: GroupPrice, roster: Roster, language: Language): Sentence[] {
  const t = matchingWords(language)
  if (price.kind === 'stale') return [{ text: t.stalePrice, tone: 'plain' }]
  const { groups, nowWithout, nowPairOnly, nowSeated } = price
  const said: (Sentence | null)[] = [
    nowWithout.length > 0 ? { text: t.nowWithoutAll(namesOf(roster, nowWithout)), tone: 'bad' } : null,
    nowPairOnly.length > 0 ? { text: t.nowPairOnly(namesOf(roster, nowPairOnly)), tone: 'plain' } : null,
    nowSeated.length > 0 ? { text: t.nowSeated(namesOf(roster, nowSeated)), tone: 'good' } : null,
    groups.before === groups.after ? null : { text: t.groupsBecome(groups.before, groups.after), tone: 'plain' },
  ]
  const sentences = said.filter((one) => one !== null).map((one) => ({ ...one, text: tidy(one.text) }))
  return sentences.length > 0 ? sentences : [{ text: t.groupsSame, tone: 'good' }]
}

/** «Проектная деятельность, Ким Д. С.» */
export const nameOfGroup = ({ competenceId, leadIds }: DraftGroup, roster: Roster): string =>
  [roster.competences.get(competenceId) ?? '—', ...leadIds.map((id) => nameOf(roster, id))].join(', ')
