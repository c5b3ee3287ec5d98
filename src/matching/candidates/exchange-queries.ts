import { sql } from 'kysely'
import { type NeedsAndOffers, needsAndOffers } from '../../diagnostics/results/needs-and-offers.ts'
import type { Context } from '../../platform/context.ts'
import { type DeskRule, type Hand, handOf, type RuleKind } from '../desk/desk-rule.ts'
import type { Outcome } from '../draft/draft.ts'
import { readEngagements } from '../engagement.ts'
import { type SettledGroup, settledGroups } from '../groups/settled-groups.ts'
import { isLarge } from '../lists/large-round.ts'
import { pairKey, type Round } from '../round/round.ts'
import type { DirectionKey, Exchange } from './candidate.ts'
import type { Participant } from './participant.ts'

/** Everything a round is chosen from, the curator's hand on it, and the pairs of it that stand already. */
export type Desk = {
  round: Round
  exchange: Exchange
  hand: Hand
  rules: DeskRule[]
  standing: DirectionKey[]
  /** Asked and got nothing last time; empty unless the round is to be fair. */
  leftOut: ReadonlySet<string>
  /** Groups that stay as they are: proposed already, or locked. */
  groups: SettledGroup[]
  /** What the last draft chose, where the round is too large for every candidate to be held: it is always among the lists. */
  listed: DirectionKey[]
}

type Ctx = Pick<Context, 'db'>

export async function readDesk(ctx: Ctx, round: Round): Promise<Desk> {
  const sheets = await needsAndOffers(ctx, round.diagnosisId)
  const people = await workingPeople(ctx)
  const rules = await deskRules(ctx, round.id)
  const directions = await readEngagements(ctx)
  const here = directions.filter((one) => one.roundId === round.id && one.stands)
  const elsewhere = directions.filter(
    (one) => one.programmeId === round.programmeId && one.roundId !== round.id && one.stands,
  )
  const hand = handOf(rules)
  const participants = participantsOf(people, sheets, hand, elsewhere)
  const served = new Set(elsewhere.map((one) => `${one.menteeId} ${one.competenceId}`))
  const exchange: Exchange = {
    participants,
    needs: sheets.needs.filter((need) => !served.has(`${need.personId} ${need.competenceId}`)),
    offers: sheets.offers,
    never: {
      avoided: new Set(sheets.avoidances.map(([a, b]) => pairKey(a, b))),
      declined: hand.declined,
      parted: hand.parted,
      pairedAlready: new Set(elsewhere.map((one) => pairKey(one.mentorId, one.menteeId))),
      together: new Set(here.map((one) => pairKey(one.mentorId, one.menteeId))),
    },
    preferred: hand.preferred,
    ranBefore: new Set(
      directions
        .filter((one) => one.programmeId !== round.programmeId && one.completed)
        .map((one) => `${one.mentorId}.${one.menteeId}`),
    ),
    settings: round.settings,
  }
  const leftOut = new Set(round.settings.fair ? await leftOutBefore(ctx, round) : [])
  return {
    round,
    exchange,
    hand,
    rules,
    standing: here.filter((one) => one.groupId === null),
    leftOut,
    groups: settledGroups(here, hand),
    listed: isLarge(exchange) ? await chosenLast(ctx, round.id) : [],
  }
}

async function chosenLast({ db }: Ctx, roundId: string): Promise<DirectionKey[]> {
  return db
    .selectFrom('draftDirection')
    .select(['mentorId', 'menteeId', 'competenceId'])
    .where('draftId', '=', (of) =>
      of.selectFrom('draft').select('id').where('roundId', '=', roundId).orderBy('number', 'desc').limit(1),
    )
    .execute()
}

type Person = Awaited<ReturnType<typeof workingPeople>>[number]

/** Working staff whose consent to the processing of personal data stands. */
async function workingPeople({ db }: Ctx) {
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'position', 'subjects', 'birthDate', 'birthYear', 'superiorId'])
    .select((eb) => [
      eb.fn.coalesce('teachingExperienceYears', 'experienceYears').as('experienceYears'),
      sql<boolean>`position ~* '^директор' or exists (
        select from membership m where m.school_id = person.school_id and m.person_id = person.id and m.role = 'director' and m.ended_at is null
      )`.as('isDirector'),
    ])
    .where('kind', '=', 'staff')
    .where('status', '=', 'works')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('consent')
          .select('consent.id')
          .whereRef('consent.schoolId', '=', 'person.schoolId')
          .whereRef('consent.personId', '=', 'person.id')
          .where('consent.kind', '=', 'personal-data')
          .where('consent.withdrawnOn', 'is', null),
      ),
    )
    .orderBy('surname')
    .orderBy('given')
    .execute()
}

function participantsOf(
  people: Person[],
  sheets: NeedsAndOffers,
  hand: Hand,
  elsewhere: (DirectionKey & { groupId: string | null })[],
): Map<string, Participant> {
  const sheetOf = new Map(sheets.people.map((sheet) => [sheet.personId, sheet]))
  const load = Map.groupBy(elsewhere, (one) => one.mentorId)
  const participants = new Map<string, Participant>()
  for (const { birthDate, birthYear, ...person } of people) {
    const sheet = sheetOf.get(person.id)
    if (!sheet) continue
    const helps = placesTaken(load.get(person.id) ?? [])
    participants.set(person.id, {
      ...person,
      born: birthDate ?? birthYear?.toString() ?? null,
      places: Math.max(0, (hand.capacities.get(person.id) ?? sheet.colleagueLimit) - helps),
      hoursPerWeek: sheet.hoursPerWeek,
      hardNoTimes: sheet.hardNoTimes,
      load: helps,
    })
  }
  return participants
}

/** A group is one place, for one listener or eight. */
function placesTaken(helps: { groupId: string | null }[]): number {
  const groups = new Set(helps.flatMap(({ groupId }) => groupId ?? []))
  return groups.size + helps.filter(({ groupId }) => groupId === null).length
}

/** Who stayed without a pair in the round published before this one. */
async function leftOutBefore({ db }: Ctx, round: Round): Promise<string[]> {
  const last = await db
    .selectFrom('draft')
    .innerJoin('matchingRound as earlier', (join) =>
      join.onRef('earlier.id', '=', 'draft.roundId').onRef('earlier.schoolId', '=', 'draft.schoolId'),
    )
    .select('draft.outcome')
    .where('earlier.publishedAt', 'is not', null)
    .where('earlier.createdAt', '<', round.createdAt)
    .orderBy('earlier.publishedAt', 'desc')
    .orderBy('draft.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const outcome = last?.outcome as unknown as Pick<Outcome, 'without'> | undefined
  return outcome?.without.map((one) => one.personId) ?? []
}

/** The rules that have not been undone, oldest first. */
export async function deskRules({ db }: Ctx, roundId: string): Promise<DeskRule[]> {
  const rows = await db
    .selectFrom('deskRule')
    .select([
      'id',
      'kind',
      'cause',
      'mentorId',
      'menteeId',
      'competenceId',
      'capacity',
      'groupId',
      'besidePair',
      'isNewcomer',
      'madeAt',
    ])
    .where('roundId', '=', roundId)
    .where('undoneAt', 'is', null)
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as RuleKind, cause: row.cause as DeskRule['cause'] }))
}

/** Staff who work here and take no part, by what they lack. */
export type Absent = { noConsent: string[]; noSheet: string[] }

export async function readAbsent({ db }: Ctx, { exchange }: Desk): Promise<Absent> {
  const staff = await db
    .selectFrom('person')
    .select('id')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('consent')
            .select('consent.id')
            .whereRef('consent.schoolId', '=', 'person.schoolId')
            .whereRef('consent.personId', '=', 'person.id')
            .where('consent.kind', '=', 'personal-data')
            .where('consent.withdrawnOn', 'is', null),
        )
        .as('hasConsent'),
    )
    .where('kind', '=', 'staff')
    .where('status', '=', 'works')
    .orderBy('surname')
    .execute()
  const absent = staff.filter((one) => !exchange.participants.has(one.id))
  return {
    noConsent: absent.filter((one) => !one.hasConsent).map((one) => one.id),
    noSheet: absent.filter((one) => one.hasConsent).map((one) => one.id),
  }
}
