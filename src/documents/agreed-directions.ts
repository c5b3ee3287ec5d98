import { inOrder } from '../platform/words.ts'
import { byDirections, groupsIn, listed } from './mentoring-terms.ts'
import { fullName, nameIn, type PaperPerson, positionAndNameIn } from './paper-person.ts'

/** What a mentor teaches somebody, alone or in a group. */
export type AgreedMentee = {
  readonly person: PaperPerson
  readonly directions: readonly string[]
  readonly groupId: string | null
}

type Line = { readonly кому: string; readonly направление: string }

/** Each mentee once, by the alphabet. */
export function menteesOnce(mentees: readonly AgreedMentee[]): PaperPerson[] {
  const people = new Map(mentees.map(({ person }) => [person.id, person]))
  return [...people.values()].sort((one, other) => inOrder(fullName(one), fullName(other)))
}

/** Who is helped in what, so that no topic is said twice: of a group once for all who sit in it. */
export function agreedDirections(mentees: readonly AgreedMentee[]): Line[] {
  const parts = Map.groupBy(mentees, ({ groupId, directions }) => groupId ?? byDirections(directions))
  const everybody = menteesOnce(mentees)
  return [...parts.values()].sort(aloneFirst(mentees)).map((part) => {
    const people = menteesOnce(part)
    const направление = byDirections(part[0]!.directions)
    if (people.length === 1) return { кому: positionAndNameIn(people[0]!, 'dative'), направление }
    if (people.length === everybody.length) return { кому: 'всем наставляемым, названным в пункте 1,', направление }
    const names = listed(people.map((person) => nameIn(person, 'dative').text))
    return { кому: part[0]!.groupId ? `участникам группы (${names})` : names, направление }
  })
}

/** Whoever is taught alone by the alphabet, then the groups by their topics. */
function aloneFirst(mentees: readonly AgreedMentee[]) {
  const groups = groupsIn(mentees)
  const place = ([first]: readonly AgreedMentee[]) => groups.indexOf(first!.groupId ?? '')
  const name = (part: readonly AgreedMentee[]) => fullName(menteesOnce(part)[0]!)
  return (one: readonly AgreedMentee[], other: readonly AgreedMentee[]) =>
    place(one) - place(other) || inOrder(name(one), name(other))
}
