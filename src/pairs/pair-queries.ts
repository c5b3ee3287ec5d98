import { sql } from 'kysely'
import { matchesSearch } from '../people/register/person-queries.ts'
import type { Context } from '../platform/context.ts'
import { isId } from '../platform/ids.ts'
import { allow, found } from '../platform/refusals.ts'
import { type Paging, pagingFrom } from '../ui/pager.tsx'
import { isOver, PAIR_KINDS, PAIR_STATES, type PairKind, type PairState, stateOn } from './pair.ts'
import { maySeePair } from './pair-permissions.ts'
import { type PairQuery, type PairView, readPairs } from './read-pairs.ts'

const PAGE_SIZE = 50
/** Of a list that is asked for whole. */
const LONGEST_PAGE = 1000

export type PairFilter = {
  state: PairState | ''
  kind: PairKind | ''
  /** How many of the two have answered. */
  answers: 'none' | 'one' | ''
  search: string
  page: Paging
}

/** The filter that an address carries; whatever it does not understand is left out. */
export function filterFrom(query: Record<string, string>): PairFilter {
  return {
    state: PAIR_STATES.find((state) => state === query.state) ?? '',
    kind: PAIR_KINDS.find((kind) => kind === query.kind) ?? '',
    answers: query.answers === 'none' || query.answers === 'one' ? query.answers : '',
    search: (query.q ?? '').trim().slice(0, 100),
    page: pagingFrom(query.page),
  }
}

/** One page of the school's pairs that fit the filter, and whether more follow. */
export async function listPairs(ctx: Context, filter: PairFilter): Promise<{ pairs: PairView[]; hasMore: boolean }> {
  const read = await readPairs(ctx, {
    where: (eb) =>
      eb.and([
        ...(filter.state ? [inState(eb, filter.state, ctx.today)] : []),
        ...(filter.kind ? [eb('pair.kind', '=', filter.kind)] : []),
        ...(filter.answers ? [answeredBy(filter.answers === 'one' ? 1 : 0)] : []),
        ...(filter.search ? [isNamed(filter.search)] : []),
      ]),
    ...(filter.page === 'all'
      ? { limit: LONGEST_PAGE }
      : { limit: PAGE_SIZE + 1, offset: (filter.page - 1) * PAGE_SIZE }),
  })
  if (filter.page === 'all') return { pairs: read, hasMore: false }
  return { pairs: read.slice(0, PAGE_SIZE), hasMore: read.length > PAGE_SIZE }
}

/** An ordered pair runs from its first day on, though its row still says «ordered». */
function inState(eb: PairQuery, state: PairState, today: string) {
  if (state === 'ordered') return eb.and([eb('pair.state', '=', 'ordered'), eb('pair.startsOn', '>', today)])
  const stored = eb('pair.state', '=', state)
  if (state !== 'running') return stored
  return eb.or([stored, eb.and([eb('pair.state', '=', 'ordered'), eb('pair.startsOn', '<=', today)])])
}

const answeredBy = (number: number) => sql<boolean>`pair.state = 'proposed' and ${number} = (
  select count(*) from pair_answer a
  where a.school_id = pair.school_id and a.pair_id = pair.id and a.replaced_at is null and a.undone_at is null)`

const isNamed = (search: string) => sql<boolean>`exists (
  select from person
  where person.school_id = pair.school_id and person.id in (pair.one_id, pair.other_id) and ${matchesSearch(search)})`

/** One pair, for whoever may see it; else a missing page. */
export async function readPair(ctx: Context, id: string): Promise<PairView> {
  allow(isId(id))
  const pair = found((await readPairs(ctx, { where: (eb) => eb('pair.id', '=', id) }))[0])
  allow(maySeePair(ctx.actor, pair))
  return pair
}

/** All pairs of one person, those that wait first: for their own list and for the first page. */
export function pairsOf(ctx: Context, personId: string): Promise<PairView[]> {
  return readPairs(ctx, {
    where: (eb) => eb.or([eb('pair.oneId', '=', personId), eb('pair.otherId', '=', personId)]),
  })
}

/** Pairs that may go into the order: members, directions with the names of competences, dates. */
export function agreedPairs(ctx: Context): Promise<PairView[]> {
  return readPairs(ctx, { where: (eb) => eb('pair.state', '=', 'agreed') })
}

/** Pairs by id, for papers that name them; ids unknown in this school are left out. */
export async function pairsById(ctx: Context, ids: string[]): Promise<PairView[]> {
  const wellFormed = ids.filter(isId)
  if (wellFormed.length === 0) return []
  return readPairs(ctx, { where: (eb) => eb('pair.id', 'in', wellFormed) })
}

/** Proposals that still wait for somebody. */
export function waitingPairs(ctx: Context): Promise<PairView[]> {
  return readPairs(ctx, { where: (eb) => eb('pair.state', '=', 'proposed') })
}

export type PairCounts = Record<PairState, number> & {
  /** People whose answer is awaited, each counted once. */
  awaited: number
  /** Pairs that both sides have said yes to, in whatever state they are since. */
  agreedOrFurther: number
  /** Those that stand: pairs, seats in groups, and members of groups, of whom whoever teaches back is in a pair. */
  standing: Standing
}

type Standing = { pairs: number; seats: number; members: number }

/** How many pairs stand where: for the list, the first page and the evidence of the fifth stage. */
export async function pairCounts(ctx: Context): Promise<PairCounts> {
  const rows = await ctx.db
    .selectFrom('pair')
    .select(['state', 'startsOn', (eb) => eb.fn.countAll<number>().as('number')])
    .where('programmeId', '=', ctx.frame.programmeId)
    .groupBy(['state', 'startsOn'])
    .execute()
  const counts = Object.fromEntries(PAIR_STATES.map((state) => [state, 0])) as Record<PairState, number>
  for (const row of rows)
    counts[stateOn(ctx.today, { state: row.state as PairState, startsOn: row.startsOn })] += row.number
  const agreedOrFurther = PAIR_STATES.filter((state) => !isOver(state) && state !== 'proposed').reduce(
    (sum, state) => sum + counts[state],
    counts.completed + counts['ended-early'],
  )
  return { ...counts, awaited: await awaitedPeople(ctx), agreedOrFurther, standing: await standingOnes(ctx) }
}

async function standingOnes({ db, frame }: Context): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(*) filter (where kind <> 'group') as pairs, count(*) filter (where kind = 'group') as seats,
      count(*) filter (where exists (
        select from direction d where d.school_id = pair.school_id and d.pair_id = pair.id and d.group_id is not null)) as members
    from pair where programme_id = ${frame.programmeId} and state in ('proposed', 'agreed', 'ordered', 'running', 'paused')`.execute(
    db,
  )
  return rows[0]!
}

async function awaitedPeople({ db }: Context): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(distinct side) as number
    from pair, unnest(array[pair.one_id, pair.other_id]) as side
    where pair.state = 'proposed' and not exists (
      select from pair_answer a
      where a.school_id = pair.school_id and a.pair_id = pair.id and a.person_id = side
        and a.replaced_at is null and a.undone_at is null)`.execute(db)
  return rows[0]?.number ?? 0
}

/** Hours a week that a person said they have, by their latest sheet. */
export async function ownHours({ db }: Context, personId: string): Promise<number | null> {
  const sheet = await db
    .selectFrom('diagnosisSheet')
    .select('hoursPerWeek')
    .where('personId', '=', personId)
    .where('submittedAt', 'is not', null)
    .orderBy('submittedAt', 'desc')
    .executeTakeFirst()
  return sheet?.hoursPerWeek ? Number(sheet.hoursPerWeek) : null
}

/** Competences to choose from, in the catalogue's order. */
export function competenceNames({ db }: Context) {
  return db
    .selectFrom('competence')
    .innerJoin('competenceBlock as block', (join) =>
      join.onRef('block.id', '=', 'competence.blockId').onRef('block.schoolId', '=', 'competence.schoolId'),
    )
    .select(['competence.id', 'competence.code', 'competence.name', 'competence.nameEn'])
    .where('competence.retiredAt', 'is', null)
    .orderBy('block.place')
    .orderBy('competence.place')
    .execute()
}
