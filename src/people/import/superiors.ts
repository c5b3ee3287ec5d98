import { isInitial, parsePersonName } from './person-name.ts'

interface Named {
  surname: string
  given: string | null
  patronymic: string | null
}

export type FoundSuperior<P> = { kind: 'one'; person: P } | { kind: 'nobody' } | { kind: 'several' }

/** Whose card «Орлова В. И.» or «зам. директора Орлова» means, among people whose names are known. */
export function superiorFinder<P extends Named>(people: P[]): (text: string) => FoundSuperior<P> {
  const bySurname = Map.groupBy(people, ({ surname }) => plain(surname))
  return (text) => {
    const wanted = namesIn(text, bySurname)
    const fitting = wanted ? (bySurname.get(plain(wanted.surname)) ?? []).filter((one) => isSameName(wanted, one)) : []
    if (fitting.length === 0) return { kind: 'nobody' }
    return fitting.length === 1 ? { kind: 'one', person: fitting[0]! } : { kind: 'several' }
  }
}

/** Whether a name in a list and one in the register may be of one person. */
function isSameName(a: Named, b: Named): boolean {
  return plain(a.surname) === plain(b.surname) && fits(a.given, b.given) && fits(a.patronymic, b.patronymic)
}

/** The name, which may stand after a position, or be a surname alone. */
function namesIn<P>(text: string, bySurname: Map<string, P[]>): Named | null {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const at = words.findIndex((word) => bySurname.has(plain(word.replace(/[.,;]+$/, ''))))
  if (at === -1) return null
  const rest = words.slice(at).join(' ')
  return parsePersonName(rest) ?? { surname: words[at]!.replace(/[.,;]+$/, ''), given: null, patronymic: null }
}

function fits(a: string | null, b: string | null): boolean {
  if (!a || !b) return true
  return plain(a) === plain(b) || ((isInitial(a) || isInitial(b)) && plain(a)[0] === plain(b)[0])
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е').trim()
