import { type Note, note } from './note.ts'
import { isInitial } from './person-name.ts'
import type { StaffPerson } from './staff-list.ts'

interface Gathered {
  person: StaffPerson
  programmes: Set<string>
}

export interface PeopleGatherer {
  /** `continues`: the row belongs to the person above it by a merged or empty name cell. True when somebody new came. */
  add(person: StaffPerson, programme: string, continues: boolean): boolean
  last(): StaffPerson | null
  people(): StaffPerson[]
}

/** Gathers people row by row: one person per name, however many programmes or posts the file gives a row each. */
export function gatherPeople(notes: Note[]): PeopleGatherer {
  const byName = new Map<string, Gathered[]>()
  const all: Gathered[] = []
  return {
    add(person, programme, continues) {
      const key = nameKey(person)
      const known = byName.get(key) ?? []
      const same = known.find((each) => continues || isSamePerson(each.person, person))
      if (same) {
        noteRepeat(notes, same, person, programme, continues)
        absorb(same, person, programme)
        return false
      }
      if (known.length > 0) notes.push(note('namesake', { row: person.row }, String(known[0]!.person.row)))
      const gathered = { person, programmes: new Set([programme]) }
      byName.set(key, [...known, gathered])
      all.push(gathered)
      return true
    },
    last: () => all.at(-1)?.person ?? null,
    people: () => all.map(({ person }) => person),
  }
}

function nameKey({ surname, given, patronymic }: Pick<StaffPerson, 'surname' | 'given' | 'patronymic'>): string {
  return [surname, given, patronymic].join('|').toLowerCase().replaceAll('ё', 'е')
}

const differ = <T>(a: T | null, b: T | null) => a !== null && b !== null && a !== b

/** The same name is the same person unless birth or e-mail say otherwise; initials alone prove little. */
function isSamePerson(a: StaffPerson, b: StaffPerson): boolean {
  if (differ(a.birth_date, b.birth_date) || differ(a.birth_year, b.birth_year) || differ(a.email, b.email)) return false
  if (!isInitial(a.given) && a.given !== null) return true
  const born = a.birth_year !== null && a.birth_year === b.birth_year
  return born || (a.position === b.position && a.subjects.join() === b.subjects.join())
}

/** «Зуева М. В.» beside «Зуева Мария Валентиновна»: perhaps one person, which only the curator can tell. */
export function noteInitialTwins(people: StaffPerson[], notes: Note[]): void {
  const short = Map.groupBy(
    people.filter(({ given }) => isInitial(given)),
    ({ surname }) => surname.toLowerCase(),
  )
  for (const person of people) {
    if (person.given === null || isInitial(person.given)) continue
    const twin = short.get(person.surname.toLowerCase())?.find((each) => mayBeShortFor(each, person))
    if (twin) notes.push(note('sameAsInitials', { row: person.row }, String(twin.row)))
  }
}

const mayBeShortFor = (short: StaffPerson, full: StaffPerson) =>
  short.given![0] === full.given![0] &&
  (short.patronymic === null || full.patronymic === null || short.patronymic[0] === full.patronymic[0]) &&
  !differ(short.birth_date, full.birth_date)

function noteRepeat(notes: Note[], known: Gathered, person: StaffPerson, programme: string, continues: boolean): void {
  const place = { row: person.row }
  const first = String(known.person.row)
  if (contradicts(known.person, person)) notes.push(note('merged', place, first))
  else if (!continues && known.programmes.has(programme))
    notes.push(note(addsNothing(known.person, person) ? 'duplicate' : 'joined', place, first))
}

const singleValues = ['category', 'experience_years', 'teaching_experience_years', 'phone'] as const

const contradicts = (known: StaffPerson, person: StaffPerson) =>
  singleValues.some((name) => differ(known[name], person[name]))

function addsNothing(known: StaffPerson, person: StaffPerson): boolean {
  return (
    joinPositions(known.position, person.position) === known.position &&
    person.subjects.every((subject) => known.subjects.includes(subject))
  )
}

function absorb(known: Gathered, person: StaffPerson, programme: string): void {
  const target = known.person
  known.programmes.add(programme)
  target.position = joinPositions(target.position, person.position)
  target.subjects = [...new Set([...target.subjects, ...person.subjects])]
  target.category ??= person.category
  target.experience_years ??= person.experience_years
  target.teaching_experience_years ??= person.teaching_experience_years
  target.birth_date ??= person.birth_date
  target.birth_year ??= person.birth_year
  target.email ??= person.email
  target.phone ??= person.phone
  target.contract_number ??= person.contract_number
  target.contract_on ??= person.contract_on
  target.superior ??= person.superior
  if (target.mentoring_pay === null) {
    target.mentoring_pay = person.mentoring_pay
    target.mentoring_pay_unit = person.mentoring_pay_unit
  }
}

/** «учитель» and «учитель математики» are one post, the fuller title stays; different posts stand side by side. */
function joinPositions(known: string | null, added: string | null): string | null {
  if (known === null || added === null) return known ?? added
  const titles = known.split(', ')
  for (const title of added.split(', ')) {
    const shorter = titles.findIndex((each) => continuesTitle(title, each))
    if (shorter !== -1) titles[shorter] = title
    else if (!titles.some((each) => isSameTitle(each, title) || continuesTitle(each, title)))
      titles.push(lowerFirst(title))
  }
  return titles.join(', ')
}

const isSameTitle = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const continuesTitle = (long: string, short: string) => long.toLowerCase().startsWith(`${short.toLowerCase()} `)
const lowerFirst = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
