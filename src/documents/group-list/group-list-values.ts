import type { GroupView } from '../../pairs/groups/group.ts'
import { standingMembers } from '../../pairs/groups/group.ts'
import { pairWords } from '../../pairs/words.ts'
import { inOrderOf } from '../../platform/words.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { shortDay } from '../paper-blanks.ts'
import type { GROUP_LIST_TAGS, ValuesOf } from '../tags.ts'

export type GroupListInput = {
  readonly schoolName: string
  readonly schoolYear: string
  readonly today: string
  /** «Зайцева С.Л.», or a line to be filled in. */
  readonly curator: string
  readonly groups: readonly GroupView[]
}

export type GroupListValues = ValuesOf<typeof GROUP_LIST_TAGS>

/** The groups that stand, by their topics, each with its members by the alphabet. */
export function groupListValues({ schoolName, schoolYear, today, curator, groups }: GroupListInput): GroupListValues {
  const states = pairWords('ru').states
  return {
    школа_кратко: schoolName,
    учебный_год: schoolYear,
    дата: shortDay(today),
    куратор: curator,
    группы: groups.map((group, at) => {
      const members = inOrderOf(standingMembers(group), ({ mentee }) => fullName(mentee))
      const { startsOn = null, endsOn = null } = members[0]?.pair ?? {}
      const leads = group.leads.map((lead) => `${fullName(lead)}, ${lead.position}`).join('; ')
      return {
        номер: String(at + 1),
        тема: group.competence,
        ведут: `${group.leads.length > 1 ? 'Ведут' : 'Ведёт'} ${leads}`.replace(/\.$/, ''),
        срок: `С ${shortDay(startsOn)} по ${shortDay(endsOn)}.`,
        участники: members.map(({ pair, mentee }, row) => ({
          номер: String(row + 1),
          имя: fullName(mentee),
          должность: mentee.position,
          состояние: states[pair.state],
        })),
      }
    }),
  }
}
