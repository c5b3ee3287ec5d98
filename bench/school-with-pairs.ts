import { sql } from 'kysely'
import { agreeTerms } from '../src/documents/pack/samples.ts'
import { writePack } from '../src/documents/pack/write-pack.ts'
import { publishRound } from '../src/matching/round/publish-round.ts'
import { solveRoundWhole } from '../src/matching/round/solve-round.ts'
import { manyTeachers } from '../src/matching/sample-teachers.ts'
import { aDiagnosedSchool, aRound } from '../src/matching/samples.ts'
import { recordAnswers } from '../src/pairs/answers/answer-pair.ts'
import type { Context } from '../src/platform/context.ts'
import { usualDates } from '../src/programme/pair-dates.ts'
import { pathsOf } from '../src/ui/paths.ts'
import { aSchool, type TestApp, type TestSchool } from '../tests/school.ts'

/**
 * A school in the middle of its work: everybody diagnosed, a published round, nine of ten pairs agreed, the papers
 * written, and the next round at the desk.
 */
export async function sowSchool(app: TestApp, { people, slug = 'bench-school' }: { people: number; slug?: string }) {
  const school = await aSchool(app, slug)
  const { diagnosisId, pairs } = await pairUp(school, people)
  const desk = await school.as((ctx) => matched(ctx, diagnosisId))
  const teacher = await school.as(({ db }) =>
    db.selectFrom('pair').select('oneId').where('state', '=', 'agreed').executeTakeFirstOrThrow(),
  )
  // what autovacuum does within a minute
  await sql`analyze`.execute(app.database.owner)
  const participant = await school.member('participant', teacher.oneId)
  return {
    schoolId: school.school.id,
    slug,
    pairs,
    roundId: desk.roundId,
    curator: { token: school.curator.token, sessionId: school.curator.sessionId },
    participant: { token: participant.token, sessionId: participant.sessionId },
    pages: await pagesOf(school.school.slug, {
      person: teacher.oneId,
      pair: await school.as(({ db }) => db.selectFrom('pair').select('id').executeTakeFirstOrThrow()),
      diagnosisId,
      roundId: desk.roundId,
    }),
  }
}

/** People with answers, a published round, pairs and their papers, in a school that may have others already. */
export async function pairUp(school: TestSchool, people: number) {
  const { diagnosisId } = await school.as((ctx) => aDiagnosedSchool(ctx, manyTeachers(people)))
  const published = await school.as((ctx) => matched(ctx, diagnosisId))
  await school.as((ctx) => publishRound(ctx, published.roundId, { number: published.number, ...usualDates(ctx.today) }))
  const pairs = await school.as((ctx) => acceptPairs(ctx, published.roundId))
  await school.as(agreeTerms)
  await school.as((ctx) => writePack(ctx))
  return { diagnosisId, pairs }
}

export type Sown = Awaited<ReturnType<typeof sowSchool>>

async function matched(ctx: Context, diagnosisId: string) {
  const roundId = await aRound(ctx, diagnosisId)
  return { roundId, ...(await solveRoundWhole(ctx, roundId)) }
}

/** Every tenth pair is left without its second answer. */
async function acceptPairs(ctx: Context, roundId: string): Promise<number> {
  const pairs = await ctx.db
    .selectFrom('pair')
    .select(['id', 'oneId', 'otherId'])
    .where('roundId', '=', roundId)
    .orderBy('id')
    .execute()
  const answers = pairs.flatMap(({ id, oneId, otherId }, nth) => {
    const sides = nth % 10 === 9 ? [oneId] : [oneId, otherId]
    return sides.map((personId) => ({ pairId: id, personId, answer: 'accepted' as const, reason: '' }))
  })
  await recordAnswers(ctx, answers)
  return pairs.length
}

type Ids = { person: string; pair: { id: string }; diagnosisId: string; roundId: string }

/** The pages people look at most, and as whom. */
function pagesOf(slug: string, { person, pair, diagnosisId, roundId }: Ids) {
  const to = pathsOf({ slug })
  return {
    curator: {
      today: to.today,
      people: to.people,
      person: to.person(person),
      search: `${to.search}?q=${encodeURIComponent('зайцева')}`,
      consents: to.consents,
      diagnosis: to.diagnosisOf(diagnosisId),
      coverage: to.coverage,
      desk: to.round(roundId),
      pairs: to.pairs,
      pair: to.pair(pair.id),
      documents: to.documents,
      programme: to.programme,
      settings: to.settings,
    },
    participant: { today: to.today, mySheet: to.mySheet, pairs: to.pairs, myDocuments: `${to.documents}/mine` },
  }
}
