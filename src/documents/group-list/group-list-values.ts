import type { GroupView, Lead, Member } from '../../pairs/groups/group.ts'
import { standingMembers } from '../../pairs/groups/group.ts'
import { inOrderOf } from '../../platform/words.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { ofDayAndNumber, shortDay } from '../paper-blanks.ts'
import { type PaperPerson, shortNameIn, signatureName } from '../paper-person.ts'
import type { GROUP_LIST_TAGS, ValuesOf } from '../tags.ts'

/** The signed order that names a pair. */
export type Ordered = ReadonlyMap<string, { readonly number: string; readonly datedOn: string | null }>

export type GroupListInput = {
  readonly schoolName: string
  readonly schoolYear: string
  readonly today: string
  /** «С.Л. Зайцева», or a line to be filled in. */
  readonly curator: string
  readonly groups: readonly GroupView[]
  readonly orders: Ordered
}

export type GroupListValues = ValuesOf<typeof GROUP_LIST_TAGS>

/** The groups that people have agreed to, by their topics, each with those who have agreed, by the alphabet. */
export function groupListValues({ schoolName, schoolYear, today, curator, ...input }: GroupListInput): GroupListValues {
  const groups = input.groups.map(withAgreed).filter(isAnybodyIn)
  const isDraft = groups.some(({ members }) => members.some(({ pair }) => !input.orders.has(pair.id)))
  return {
    школа_кратко: schoolName,
    учебный_год: schoolYear,
    дата: shortDay(today),
    куратор: curator,
    проект: isDraft ? [{ строка: 'Проект: приказ подписан не для всех участников' }] : [],
    группы: groups.map(({ group, leads, members }, at) => {
      const { startsOn = null, endsOn = null } = members[0]?.pair ?? {}
      return {
        номер: String(at + 1),
        тема: group.competence,
        ведут: `${leads.length > 1 ? 'Ведут' : 'Ведёт'} ${leadsInText(leads)}`.replace(/\.$/, ''),
        срок: `С ${shortDay(startsOn)} по ${shortDay(endsOn)}.`,
        участники: members.map((member, row) => ({
          номер: String(row + 1),
          имя: fullName(member.mentee),
          должность: member.mentee.position,
          наставник: leads.length > 1 ? [{ фамилия: shortNameIn(asNamed(member.mentor), 'nominative') }] : [],
          приказ: orderOf(member, input.orders) || 'приказа ещё нет',
        })),
        наставники: leads.map((lead) => ({ подпись: signatureName(asNamed(lead)) })),
      }
    }),
  }
}

export const leadsInText = (leads: readonly Lead[]): string =>
  leads.map((lead) => [fullName(lead), lead.position].filter(Boolean).join(', ')).join('; ')

/** Whoever has agreed, also where the pair is at work already; not those who have not answered yet. */
const agreedMembers = (group: GroupView): Member[] =>
  inOrderOf(
    standingMembers(group).filter(({ pair }) => pair.state !== 'proposed'),
    ({ mentee }) => fullName(mentee),
  )

/** Who is printed: those who have agreed, and whoever leads them. */
function withAgreed(group: GroupView) {
  const members = agreedMembers(group)
  return { group, members, leads: group.leads.filter(({ id }) => members.some(({ mentor }) => mentor.id === id)) }
}

const isAnybodyIn = ({ members }: { members: readonly Member[] }) => members.length > 0

/** «от 19.11.2026 № 131-лс»: the order that puts somebody into the group. */
export function orderOf({ pair }: Member, orders: Ordered): string {
  const order = orders.get(pair.id)
  return order ? ofDayAndNumber(order.datedOn, order.number) : ''
}

const asNamed = (person: Lead): PaperPerson => ({ ...person, gender: null })
