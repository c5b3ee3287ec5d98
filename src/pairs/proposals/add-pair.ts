import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Day } from '../../platform/days.ts'
import { allow } from '../../platform/refusals.ts'
import type { Problems } from '../../ui/read-form.ts'
import { ENDED, inOrder, kindOfPair, type PairKind } from '../pair.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { levelsOf } from './levels-before.ts'
import { newPairWords } from './new-pair-words.ts'
import { type Warning, warningsFor } from './pair-warnings.ts'
import { proposePairs } from './propose-pairs.ts'

export type HandMadePair = {
  mentorId: string
  menteeId: string
  competenceId: string
  /** What the mentee gives in return; null where help goes one way. */
  competenceBackId: string | null
  kind: PairKind
  startsOn: Day
  endsOn: Day
  /** The curator has read the warnings. */
  knowing: boolean
}

export type Addition = { ok: true; pairId: string } | { ok: false; problems: Problems; warnings: Warning[] }

/** Proposes a pair outside any round. What cannot be is a problem; what should be known first is a warning. */
export async function addPair(ctx: Context, made: HandMadePair): Promise<Addition> {
  allow(maySteerPairs(ctx.actor))
  const needs = needsOf(made)
  const problems = await problemsOf(ctx, made, needs)
  if (Object.keys(problems).length > 0) return { ok: false, problems, warnings: [] }
  const warnings = made.knowing ? [] : await warningsFor(ctx, made.mentorId, made.menteeId)
  if (warnings.length > 0) return { ok: false, problems: {}, warnings }
  const levels = await levelsOf(ctx, needs)
  const directions = needs.map((need) => ({ ...need, ...levels(need) }))
  const [first, ...rest] = directions
  if (!first) return { ok: false, problems: {}, warnings: [] }
  const kind = kindOfPair(needs.map(({ mentorId }) => ({ mentorId, kind: made.kind })))
  const { startsOn, endsOn } = made
  const [pairId = ''] = await proposePairs(ctx, [
    { roundId: null, kind, startsOn, endsOn, directions: [first, ...rest] },
  ])
  return { ok: true, pairId }
}

type Need = { mentorId: string; menteeId: string; competenceId: string }

function needsOf({ mentorId, menteeId, competenceId, competenceBackId }: HandMadePair): Need[] {
  const there = { mentorId, menteeId, competenceId }
  const back = { mentorId: menteeId, menteeId: mentorId }
  return competenceBackId ? [there, { ...back, competenceId: competenceBackId }] : [there]
}

async function problemsOf(ctx: Context, made: HandMadePair, needs: Need[]): Promise<Problems> {
  const t = newPairWords(ctx.language)
  if (made.mentorId === made.menteeId) return { menteeId: t.samePerson }
  if (made.competenceId === made.competenceBackId) return { competenceBackId: t.sameBack }
  if (made.endsOn <= made.startsOn) return { endsOn: t.datesWrong }
  await demandKnown(ctx, needs)
  if (await isStanding(ctx, made)) return { menteeId: t.stands }
  const problems: Problems = {}
  for (const [index, need] of needs.entries()) {
    const { isServed, places, load } = await roomFor(ctx, need)
    if (isServed) problems[index === 0 ? 'competenceId' : 'competenceBackId'] = t.needServed
    else if (load >= places) problems[index === 0 ? 'mentorId' : 'menteeId'] = t.noPlace(places)
  }
  return problems
}

/** Ids that are no people or competences of this school were not chosen from the lists: there is no such page. */
async function demandKnown({ db }: Context, needs: Need[]): Promise<void> {
  const people = [...new Set(needs.flatMap((need) => [need.mentorId, need.menteeId]))]
  const skills = needs.map((need) => need.competenceId)
  const known = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', people)
    .unionAll(db.selectFrom('competence').select('id').where('id', 'in', skills))
    .execute()
  allow(known.length === people.length + skills.length)
}

async function isStanding(ctx: Context, { mentorId, menteeId }: HandMadePair): Promise<boolean> {
  const { oneId, otherId } = inOrder(mentorId, menteeId)
  const pair = await ctx.db
    .selectFrom('pair')
    .select('id')
    .where('programmeId', '=', ctx.frame.programmeId)
    .where('oneId', '=', oneId)
    .where('otherId', '=', otherId)
    .where('state', 'not in', [...ENDED])
    .executeTakeFirst()
  return pair !== undefined
}

async function roomFor({ db, school }: Context, { mentorId, menteeId, competenceId }: Need) {
  const { rows } = await sql<{ isServed: boolean; places: number; load: number }>`
    select mentor_places(${school.id}, ${mentorId}) as places,
      (select count(distinct coalesce(group_id, id)) from direction where mentor_id = ${mentorId} and ended_at is null) as load,
      exists (select from direction where mentee_id = ${menteeId} and competence_id = ${competenceId}
        and ended_at is null) as is_served`.execute(db)
  return rows[0] ?? { isServed: false, places: 0, load: 0 }
}
