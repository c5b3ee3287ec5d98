import { isInitial, parsePersonName } from './person-name.ts'
import { columnNames, type StaffPerson } from './staff-list.ts'
import { superiorFinder } from './superiors.ts'

/** What the register knows of one person, as far as a file can tell it too. */
export type RegisteredPerson = Omit<StaffPerson, 'row'> & { id: string }

export type ComparedField = Exclude<keyof StaffPerson, 'row'>

interface FieldChange {
  field: ComparedField
  before: StaffPerson[ComparedField]
  after: StaffPerson[ComparedField]
}

type RefusalReason = 'surnameOnly' | 'sameAsOtherRow'
type Doubt = 'severalCandidates' | 'initialsOnly' | 'birthDiffers'

type Verdict =
  | { kind: 'new' }
  | { kind: 'same'; id: string }
  | { kind: 'changed'; id: string; changes: FieldChange[] }
  | { kind: 'unclear'; reason: Doubt; candidates: string[] }
  | { kind: 'refused'; reason: RefusalReason }

export interface Comparison {
  person: StaffPerson
  verdict: Verdict
}

/** Judges each person of a file against the register; a value the file lacks never changes anything. */
export function compareWithRegister(people: StaffPerson[], existing: RegisteredPerson[]): Comparison[] {
  const bySurname = Map.groupBy(existing, ({ surname }) => plain(surname))
  const taken = new Map<string, number>()
  return people.map((person) => {
    const verdict = judge(person, bySurname.get(plain(person.surname)) ?? [])
    if (verdict.kind !== 'same' && verdict.kind !== 'changed') return { person, verdict }
    if (taken.has(verdict.id)) return { person, verdict: { kind: 'refused', reason: 'sameAsOtherRow' } }
    taken.set(verdict.id, person.row)
    return { person, verdict }
  })
}

function judge(person: StaffPerson, namesakes: RegisteredPerson[]): Verdict {
  if (person.given === null) return { kind: 'refused', reason: 'surnameOnly' }
  const matches = namesakes.filter((known) => isSameName(person, known))
  const possible = matches.filter((known) => !bornOtherwise(person, known))
  if (isInitial(person.given)) return judgeInitials(person, possible)
  if (possible.length === 0) return matches.length === 0 ? newOrHidden(person, namesakes) : { kind: 'new' }
  const certain = possible.filter((known) => isProven(person, known))
  const found = certain.length === 1 ? certain : possible
  return found.length === 1 ? compareFields(person, found[0]!) : unclear('severalCandidates', found)
}

/** Initials fit a full name; only a date of birth or an address makes sure. */
function judgeInitials(person: StaffPerson, possible: RegisteredPerson[]): Verdict {
  const fitting = possible.filter((known) => isProven(person, known) || isInitial(known.given))
  if (fitting.length === 1 && possible.length === 1) return compareFields(person, fitting[0]!)
  return possible.length > 0 ? unclear('initialsOnly', possible) : { kind: 'new' }
}

/** The register may hold only the initials of somebody whom the file names in full. */
function newOrHidden(person: StaffPerson, namesakes: RegisteredPerson[]): Verdict {
  const fitting = namesakes.filter(
    (known) => isInitial(known.given) && fitsInitials(person, known) && !bornOtherwise(person, known),
  )
  return fitting.length > 0 ? unclear('initialsOnly', fitting) : { kind: 'new' }
}

const unclear = (reason: Doubt, candidates: RegisteredPerson[]): Verdict => ({
  kind: 'unclear',
  reason,
  candidates: candidates.map(({ id }) => id),
})

type Named = Pick<StaffPerson, 'given' | 'patronymic'>

function isSameName(person: StaffPerson, known: RegisteredPerson): boolean {
  if (isInitial(person.given) || isInitial(known.given)) return isInitial(person.given) && fitsInitials(known, person)
  if (plain(person.given) !== plain(known.given)) return false
  return person.patronymic === null || known.patronymic === null || fits(known.patronymic, person.patronymic)
}

const fitsInitials = (full: Named, short: Named) =>
  fits(full.given, short.given) &&
  (full.patronymic === null || short.patronymic === null || fits(full.patronymic, short.patronymic))

function fits(full: string | null, short: string | null): boolean {
  const [a, b] = [plain(full), plain(short)]
  return a === b || ((isInitial(short) || isInitial(full)) && a.charAt(0) === b.charAt(0))
}

const bornOtherwise = (
  a: Pick<StaffPerson, 'birth_year' | 'birth_date'>,
  b: Pick<StaffPerson, 'birth_year' | 'birth_date'>,
) => differ(a.birth_year, b.birth_year) || differ(a.birth_date, b.birth_date)

const differ = <T>(a: T | null, b: T | null) => a !== null && b !== null && a !== b

const isProven = (a: StaffPerson, b: RegisteredPerson) =>
  (a.birth_date !== null && a.birth_date === b.birth_date) || (a.email !== null && a.email === b.email)

const plain = (text: string | null) => (text ?? '').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ')

/** Everything a list may tell; the full name is told by its parts. */
const comparedFields = columnNames.filter((name) => name !== 'full_name')

function compareFields(person: StaffPerson, known: RegisteredPerson): Verdict {
  const changes = comparedFields
    .filter((field) => tellsSomethingNew(field, person, known))
    .map((field) => ({ field, before: known[field], after: person[field] }))
  return changes.length === 0 ? { kind: 'same', id: known.id } : { kind: 'changed', id: known.id, changes }
}

function tellsSomethingNew(field: ComparedField, person: StaffPerson, known: RegisteredPerson): boolean {
  const after = person[field]
  if (after === null || (Array.isArray(after) && after.length === 0)) return false
  if (field === 'birth_year' && person.birth_date !== null) return false
  if (field === 'subjects') return sorted(person.subjects) !== sorted(known.subjects)
  if (field === 'given' || field === 'patronymic') return !isInitial(after as string) && after !== known[field]
  if (field === 'superior') return !meansSame(person.superior, known.superior)
  if (field === 'mentoring_pay')
    return after !== known.mentoring_pay || person.mentoring_pay_unit !== known.mentoring_pay_unit
  if (field === 'position') return plain(after as string) !== plain(known.position)
  return after !== known[field]
}

function meansSame(listed: string | null, registered: string | null): boolean {
  const known = registered && parsePersonName(registered)
  return Boolean(listed && known && superiorFinder([known])(listed).kind === 'one')
}

const sorted = (subjects: string[]) => subjects.map(plain).sort().join('|')
