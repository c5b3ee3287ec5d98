import { groupBriefs } from '../pairs/groups/group-queries.ts'
import { type PairState, stateOn } from '../pairs/pair.ts'
import type { Context } from '../platform/context.ts'
import { hasEvidence } from '../programme/programme-queries.ts'

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
    .leftJoin('direction as seat', (join) =>
      join
        .onRef('seat.pairId', '=', 'pair.id')
        .onRef('seat.schoolId', '=', 'pair.schoolId')
        .on('pair.kind', '=', 'group'),
    )
    .select(['seat.groupId', 'seat.mentorId'])
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
    .where('pair.state', 'in', STATES)
    .orderBy('pair.createdAt')
    .execute()
  const groups = await groupBriefs(
    ctx,
    pairs.map((pair) => pair.groupId),
  )
  const own = pairs.map((pair) => ({
    ...pair,
    state: stateOn(ctx.today, { state: pair.state as PairState, startsOn: pair.startsOn }),
    colleague: colleagueIn(pair, personId),
    group: groups.get(pair.groupId ?? '') ?? null,
    isLed: pair.mentorId === personId,
    /** I have said yes to the group before, and somebody is to join it. */
    answered: pairs.some(
      (one) => one.groupId !== null && one.groupId === pair.groupId && one.mentorId === personId && one.answer,
    ),
  }))
  const mayStillAsk = diagnosis !== undefined && diagnosis.submittedAt === null
  const isProposed = pairs.length === 0 && !mayStillAsk && (await hasEvidence(ctx, 'proposals'))
  return { diagnosis, personId, pairs: onceAGroup(own), isProposed }
}

type Seat = { groupId: string | null; isLed: boolean; state: PairState; answer: string | null }

/** A group that I lead is one thing to answer and to open, however many sit in it: the seat that is least far stands for it. */
function onceAGroup<P extends Seat>(pairs: P[]): P[] {
  const far = (one: P) => (one.state === 'proposed' && !one.answer ? -1 : STATES.indexOf(one.state))
  return pairs.filter((pair) => {
    if (!pair.isLed) return true
    const seats = pairs.filter((one) => one.isLed && one.groupId === pair.groupId)
    return [...seats].sort((a, b) => far(a) - far(b))[0] === pair
  })
}

const STATES: readonly PairState[] = ['proposed', 'agreed', 'ordered', 'running', 'paused']

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
