import type { Language } from '../../platform/context.ts'
import { count, inBothLanguages, withStop } from '../../platform/words.ts'
import { fullName, type Named, shortName } from '../../ui/person-chip.tsx'
import type { GroupBrief } from './group.ts'

const TOGETHER = ['', '', 'двое', 'трое', 'четверо', 'пятеро', 'шестеро', 'семеро']

/** How one speaks of the people of a group. */
export const whoIsIn = inBothLanguages({
  ru: {
    led: (leads: number) => (leads > 1 ? 'Ведут' : 'Ведёт'),
    ledByTwo: (names: string, own: string) => `Группу ведут ${names}; ваш наставник – ${own}`,
    /** To a member, who is counted among the `n`; whoever leads is not. */
    together: (n: number) => `Вас в группе ${TOGETHER[n] ?? count(n, 'человек', 'человека', 'человек')}`,
    alone: 'Других участников в группе пока нет',
    members: (n: number) => count(n, 'участник', 'участника', 'участников'),
    you: 'вы',
    and: 'и',
  },
  en: {
    led: () => 'Led by',
    ledByTwo: (names: string, own: string) => `The group is led by ${names}; your mentor is ${own}`,
    together: (n: number) => `There are ${n} of you in the group`,
    alone: 'Nobody else is in the group yet',
    members: (n: number) => (n === 1 ? '1 member' : `${n} members`),
    you: 'you',
    and: 'and',
  },
})

type Person = Named & { id: string }

/** «Вас в группе трое: вы, Ким Д. С., Петренко Е. О.» to a member. */
export function besideYou(members: Person[], me: string, language: Language): string {
  const t = whoIsIn(language)
  if (members.length < 2) return withStop(t.alone)
  const others = members.filter(({ id }) => id !== me)
  return withStop(`${t.together(members.length)}: ${[t.you, ...others.map(shortName)].join(', ')}`)
}

/** «3 участника: Ким Д. С., …» */
export const membersNamed = (members: Named[], language: Language): string =>
  withStop(`${whoIsIn(language).members(members.length)}: ${members.map(shortName).join(', ')}`)

export const withPosition = (one: Named & { position: string }): string =>
  [fullName(one), one.position].filter(Boolean).join(', ')

/** «Ведёт Егоров Айаал Николаевич, учитель технологии»; where two lead, which of them is the reader's. */
export function ledTo(mentor: Named & { position: string }, { leads }: Pick<GroupBrief, 'leads'>, language: Language) {
  const t = whoIsIn(language)
  if (leads.length < 2) return `${t.led(1)} ${withPosition(mentor)}`
  return t.ledByTwo(leads.map(fullName).join(` ${t.and} `), shortName(mentor))
}
