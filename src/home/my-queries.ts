import type { Context } from '../platform/context.ts'

/** What waits for the teacher who has just opened the page. */
export async function readMine(ctx: Context, personId: string) {
  const diagnosis = await ctx.db
    .selectFrom('diagnosis')
    .leftJoin('diagnosisSheet as sheet', (join) =>
      join
        .onRef('sheet.diagnosisId', '=', 'diagnosis.id')
        .onRef('sheet.schoolId', '=', 'diagnosis.schoolId')
        .on('sheet.personId', '=', personId),
    )
    .select(['diagnosis.id', 'diagnosis.closesOn', 'sheet.startedAt', 'sheet.submittedAt'])
    .where('diagnosis.closedAt', 'is', null)
    .where('diagnosis.opensOn', '<=', ctx.today)
    .orderBy('diagnosis.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const pairs = await ctx.db
    .selectFrom('pair')
    .innerJoin('person as one', (join) =>
      join.onRef('one.id', '=', 'pair.oneId').onRef('one.schoolId', '=', 'pair.schoolId'),
    )
    .innerJoin('person as other', (join) =>
      join.onRef('other.id', '=', 'pair.otherId').onRef('other.schoolId', '=', 'pair.schoolId'),
    )
    .leftJoin('pairAnswer as answer', (join) =>
      join
        .onRef('answer.pairId', '=', 'pair.id')
        .onRef('answer.schoolId', '=', 'pair.schoolId')
        .on('answer.personId', '=', personId)
        .on('answer.replacedAt', 'is', null)
        .on('answer.undoneAt', 'is', null),
    )
    .select(['pair.id', 'pair.state', 'pair.startsOn', 'answer.answer', 'one.id as oneId'])
    .select((eb) =>
      eb
        .selectFrom('direction as seat')
        .select('seat.groupId')
        .whereRef('seat.pairId', '=', 'pair.id')
        .whereRef('seat.schoolId', '=', 'pair.schoolId')
        .where('seat.mentorId', '=', personId)
        .where('pair.kind', '=', 'group')
        .limit(1)
        .as('ledGroupId'),
    )
    .select([
      'one.surname as oneSurname',
      'one.given as oneGiven',
      'one.patronymic as onePatronymic',
      'one.position as onePosition',
    ])
    .select([
      'other.surname as otherSurname',
      'other.given as otherGiven',
      'other.patronymic as otherPatronymic',
      'other.position as otherPosition',
    ])
    .where((eb) => eb.or([eb('pair.oneId', '=', personId), eb('pair.otherId', '=', personId)]))
    .where('pair.state', 'in', ['proposed', 'agreed', 'ordered', 'running', 'paused'])
    .orderBy('pair.createdAt')
    .execute()
  return { diagnosis, pairs: onceAGroup(pairs).map((pair) => ({ ...pair, colleague: colleagueIn(pair, personId) })) }
}

/** A group that I lead is one thing to answer and to open, however many sit in it: a seat that waits stands for it. */
function onceAGroup<P extends { ledGroupId: string | null; state: string; answer: string | null }>(pairs: P[]): P[] {
  const isWaiting = (one: P) => one.state === 'proposed' && !one.answer
  return pairs.filter((pair, at) => {
    if (!pair.ledGroupId) return true
    const seats = pairs.filter((one) => one.ledGroupId === pair.ledGroupId)
    return pairs.indexOf(seats.find(isWaiting) ?? seats[0]!) === at
  })
}

type Members = Record<
  | 'oneId'
  | 'oneSurname'
  | 'oneGiven'
  | 'onePatronymic'
  | 'onePosition'
  | 'otherSurname'
  | 'otherGiven'
  | 'otherPatronymic'
  | 'otherPosition',
  string
>

function colleagueIn(pair: Members, me: string) {
  return pair.oneId === me
    ? {
        surname: pair.otherSurname,
        given: pair.otherGiven,
        patronymic: pair.otherPatronymic,
        position: pair.otherPosition,
      }
    : { surname: pair.oneSurname, given: pair.oneGiven, patronymic: pair.onePatronymic, position: pair.onePosition }
}

export type Mine = Awaited<ReturnType<typeof readMine>>
