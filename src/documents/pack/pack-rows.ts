import { inOrderOf } from '../../platform/words.ts'
import type { Paging } from '../../ui/pager.tsx'
import type { JournalTemplate, Paper } from '../journal/document.ts'
import { fullName } from '../paper-person.ts'
import { type Mentoring, type Pack, type PackPerson, paperFor } from './mentoring.ts'
import { personOf } from './paper-values.ts'
import type { Writing } from './plan-pack.ts'

/** Where one mentor's paper of a pair stands. */
export type MentorPaper = { readonly mentor: PackPerson; readonly paper: Paper | undefined }

/** One pair of the set: who helps whom, and its papers. */
export type PackRow = {
  readonly pairId: string
  readonly state: string
  /** All that joins the two is a group. */
  readonly isSeat: boolean
  readonly ways: readonly {
    readonly mentor: PackPerson
    readonly mentee: PackPerson
    readonly directions: readonly string[]
  }[]
  readonly consents: readonly MentorPaper[]
  readonly agreements: readonly MentorPaper[]
  readonly order: Paper | undefined
}

export const PACK_FILTERS = ['missing', 'draft', 'signed'] as const
export type PackFilter = {
  show: (typeof PACK_FILTERS)[number] | ''
  search: string
  person: string
  pair: string
  page: Paging
}

/** The pairs of the set by the names of their mentors. */
export function packRows(pack: Pack): PackRow[] {
  const pairs = Map.groupBy(pack.mentorings, ({ pairId }) => pairId)
  const rows = [...pairs.values()].map((mentorings) => rowOf(pack, mentorings))
  return inOrderOf(rows, nameOf)
}

export const packRowsThatFit = (rows: readonly PackRow[], filter: PackFilter): PackRow[] =>
  rows.filter((row) => fits(row, filter))

function rowOf(pack: Pack, mentorings: readonly Mentoring[]): PackRow {
  const first = mentorings[0]!
  const byMentor = [...new Map(mentorings.map((one) => [one.mentorId, one])).values()]
  const papers = (template: JournalTemplate) =>
    byMentor.map((mentoring) => ({
      mentor: personOf(pack, mentoring.mentorId),
      paper: paperFor(pack.papers, template, mentoring),
    }))
  return {
    pairId: first.pairId,
    state: first.state,
    isSeat: byMentor.length === 1 && mentorings.every(({ groupId }) => groupId !== null),
    ways: mentorings.map(({ mentorId, menteeId, directions }) => ({
      mentor: personOf(pack, mentorId),
      mentee: personOf(pack, menteeId),
      directions,
    })),
    consents: papers('consent'),
    agreements: papers('supplementary-agreement'),
    order: paperFor(pack.papers, 'order', first),
  }
}

const nameOf = ({ ways }: PackRow) => fullName(ways[0]!.mentor)

const papersOf = ({ consents, agreements, order }: PackRow): (Paper | undefined)[] => [
  ...consents.map(({ paper }) => paper),
  ...agreements.map(({ paper }) => paper),
  order,
]

function fits(row: PackRow, { show, search, person, pair }: PackFilter): boolean {
  const papers = papersOf(row)
  if (pair && row.pairId !== pair) return false
  if (person && !row.ways.some(({ mentor, mentee }) => mentor.id === person || mentee.id === person)) return false
  if (search && !namesIn(row).includes(folded(search))) return false
  if (show === 'missing') return papers.includes(undefined)
  if (show === 'draft') return papers.some((paper) => paper?.state === 'draft')
  return show === 'signed' ? papers.every((paper) => paper?.state === 'signed') : true
}

const namesIn = ({ ways }: PackRow) =>
  folded(ways.flatMap(({ mentor, mentee }) => [fullName(mentor), fullName(mentee)]).join(' '))

const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

export type PackCounts = Record<'consents' | 'agreements' | 'orders', { signed: number; drafts: number; all: number }>

/**
 * How much of the set is there. Consents and agreements are counted as sheets: one that names several pairs is one; `missing`
 * are those still to be written. Orders are counted by the pairs that they name.
 */
export function packCounts(rows: readonly PackRow[], missing: readonly Writing[]): PackCounts {
  const sheets = (template: JournalTemplate, papers: readonly MentorPaper[]) => {
    const written = new Set(papers.flatMap(({ paper }) => paper ?? []))
    const counts = counted([...written])
    return { ...counts, all: counts.all + missing.filter((one) => one.template === template).length }
  }
  return {
    consents: sheets(
      'consent',
      rows.flatMap(({ consents }) => consents),
    ),
    agreements: sheets(
      'supplementary-agreement',
      rows.flatMap(({ agreements }) => agreements),
    ),
    orders: counted(rows.map(({ order }) => order)),
  }
}

function counted(papers: readonly (Paper | undefined)[]) {
  const inState = (state: Paper['state']) => papers.filter((paper) => paper?.state === state).length
  return { signed: inState('signed'), drafts: inState('draft'), all: papers.length }
}
