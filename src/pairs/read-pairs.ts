import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Context, Language } from '../platform/context.ts'
import type { DB } from '../platform/database-types.ts'
import { inOrder } from '../platform/words.ts'
import { type Named, shortName } from '../ui/person-chip.tsx'
import { type Answer, type PairKind, type PairState, stateOn } from './pair.ts'
import { mayReadReason } from './pair-permissions.ts'

/** One of the two people of a pair, and what they answered; the reason is empty for whoever may not read it. */
export type Side = Named & {
  id: string
  position: string
  answer: Answer | null
  answeredAt: Date | null
  isRecorded: boolean
  reason: string
}

export type DirectionView = {
  id: string
  mentorId: string
  menteeId: string
  competenceId: string
  /** As the papers name it. */
  competence: string
  competenceEn: string
  levelBefore: number | null
  levelTarget: number | null
  /** The group that it is held in. */
  groupId: string | null
}

/** A pair as people see it: the mentor of the first direction stands first. */
export type PairView = {
  id: string
  state: PairState
  stateSince: Date
  kind: PairKind
  startsOn: string
  endsOn: string
  /** The group that the two meet in; an exchange may have one beside. */
  groupId: string | null
  roundId: string | null
  orderId: string | null
  remindedAt: Date | null
  version: number
  oneId: string
  otherId: string
  sides: [Side, Side]
  directions: DirectionView[]
}

export type PairQuery = ExpressionBuilder<DB & { one: DB['person']; other: DB['person'] }, 'pair' | 'one' | 'other'>

type Reading = { where?: (eb: PairQuery) => Expression<SqlBool>; limit?: number; offset?: number }

/** What waits for an answer first, what came to nothing last. */
const WAITING_FIRST = sql`case
  when pair.state = 'proposed' then 0
  when pair.state in ('completed', 'ended-early') then 2
  when pair.state in ('declined', 'withdrawn') then 3
  else 1 end`

/** Pairs with their people, directions and standing answers: three queries, however many pairs there are. */
export async function readPairs(ctx: Context, { where, limit, offset = 0 }: Reading = {}): Promise<PairView[]> {
  const pairs = await pairRows(ctx, where)
    .orderBy(WAITING_FIRST)
    .orderBy('one.surname')
    .orderBy('pair.id')
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .offset(offset)
    .execute()
  if (pairs.length === 0) return []
  const ids = pairs.map((pair) => pair.id)
  const directions = Map.groupBy(await directionsOf(ctx, ids), (one) => one.pairId)
  const answers = Map.groupBy(await standingAnswers(ctx, ids), (one) => one.pairId)
  return pairs.map((pair) => viewOf(ctx, pair, directions.get(pair.id) ?? [], answers.get(pair.id) ?? []))
}

function pairRows({ db }: Context, where?: Reading['where']) {
  const query = db
    .selectFrom('pair')
    .innerJoin('person as one', (join) =>
      join.onRef('one.id', '=', 'pair.oneId').onRef('one.schoolId', '=', 'pair.schoolId'),
    )
    .innerJoin('person as other', (join) =>
      join.onRef('other.id', '=', 'pair.otherId').onRef('other.schoolId', '=', 'pair.schoolId'),
    )
    .selectAll('pair')
    .select([
      'one.surname as oneSurname',
      'one.given as oneGiven',
      'one.patronymic as onePatronymic',
      'one.position as onePosition',
      'other.surname as otherSurname',
      'other.given as otherGiven',
      'other.patronymic as otherPatronymic',
      'other.position as otherPosition',
    ])
  return where ? query.where((eb) => where(eb as unknown as PairQuery)) : query
}

type PairRow = Awaited<ReturnType<ReturnType<typeof pairRows>['execute']>>[number]

function directionsOf({ db }: Context, pairIds: string[]) {
  return db
    .selectFrom('direction')
    .innerJoin('competence', (join) =>
      join
        .onRef('competence.id', '=', 'direction.competenceId')
        .onRef('competence.schoolId', '=', 'direction.schoolId'),
    )
    .select([
      'direction.pairId',
      'direction.groupId',
      'direction.id',
      'mentorId',
      'menteeId',
      'competenceId',
      'competence.name as competence',
      'competence.nameEn as competenceEn',
      'levelBefore',
      'levelTarget',
    ])
    .where('pairId', 'in', pairIds)
    .orderBy('direction.id')
    .execute()
}

/** The answers that stand now: neither replaced by a later one nor undone. */
export function standingAnswers({ db }: Pick<Context, 'db'>, pairIds: string[]) {
  return db
    .selectFrom('pairAnswer')
    .selectAll()
    .where('pairId', 'in', pairIds)
    .where('replacedAt', 'is', null)
    .where('undoneAt', 'is', null)
    .orderBy('answeredAt')
    .execute()
}

type AnswerRow = Awaited<ReturnType<typeof standingAnswers>>[number]

function viewOf(ctx: Context, row: PairRow, directions: DirectionView[], answers: AnswerRow[]): PairView {
  const side = (id: string, named: Named, position: string): Side => {
    const given = answers.find((answer) => answer.personId === id)
    return {
      id,
      ...named,
      position,
      answer: (given?.answer as Answer | undefined) ?? null,
      answeredAt: given?.answeredAt ?? null,
      isRecorded: Boolean(given?.recordedBy),
      reason: given && mayReadReason(ctx.actor, row, id) ? given.reason : '',
    }
  }
  const one = side(
    row.oneId,
    { surname: row.oneSurname, given: row.oneGiven, patronymic: row.onePatronymic },
    row.onePosition,
  )
  const other = side(
    row.otherId,
    { surname: row.otherSurname, given: row.otherGiven, patronymic: row.otherPatronymic },
    row.otherPosition,
  )
  const first = row.kind === 'reciprocal' ? firstByName(one, other) : (directions[0]?.mentorId ?? one.id)
  return {
    id: row.id,
    state: stateOn(ctx.today, { state: row.state as PairState, startsOn: row.startsOn }),
    stateSince: row.stateSince,
    kind: row.kind as PairKind,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    groupId: directions.find((one) => one.groupId)?.groupId ?? null,
    roundId: row.roundId,
    orderId: row.orderId,
    remindedAt: row.remindedAt,
    version: row.version,
    oneId: row.oneId,
    otherId: row.otherId,
    sides: first === one.id ? [one, other] : [other, one],
    directions: [...directions].sort((a, b) => Number(b.mentorId === first) - Number(a.mentorId === first)),
  }
}

const firstByName = (one: Side, other: Side) => (inOrder(one.surname, other.surname) <= 0 ? one : other).id

/** «Аминова А. Р. и Назарова Б. Г.» */
export const namesOf = ({ sides }: Pick<PairView, 'sides'>, and: string): string =>
  `${shortName(sides[0])} ${and} ${shortName(sides[1])}`

/** A seat is answered with the whole group by whoever leads it. */
export const leadsSeat = (
  { kind, directions }: Pick<PairView, 'kind' | 'directions'>,
  personId: string | null,
): boolean => kind === 'group' && directions[0]?.mentorId === personId

/** The competence as it is called in the reader's language. */
export const competenceIn = ({ competence, competenceEn }: DirectionView, language: Language): string =>
  (language === 'en' && competenceEn) || competence

/** The side that looks at the pair comes first. */
export function fromSideOf(pair: PairView, personId: string): { me: Side; mate: Side } {
  const [a, b] = pair.sides
  return a.id === personId ? { me: a, mate: b } : { me: b, mate: a }
}
