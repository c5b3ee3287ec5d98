import { languagesOf } from '../../identity/languages.ts'
import type { Context } from '../../platform/context.ts'
import { postLetters } from '../../platform/letters.ts'
import { pathsOf } from '../../ui/paths.ts'
import { nameAndPatronymic } from '../../ui/person-chip.tsx'
import { fromSideOf, type PairView, readPairs, type Side } from '../read-pairs.ts'
import { type LetterAbout, letterWords } from './letter-words.ts'

type Said = { subject: string; body: string }
type Words = ReturnType<typeof letterWords>

/** Tells both people of each pair what the school proposes. */
export async function postProposals(ctx: Context, pairs: PairView[]): Promise<void> {
  const mentorIds = [...new Set(pairs.flatMap((pair) => pair.directions.map(({ mentorId }) => mentorId)))]
  const promised = await ctx.installation.agreements.promisedTo(ctx, mentorIds)
  await post(
    ctx,
    pairs.flatMap((pair) =>
      pair.sides.map((side) => ({
        ...{ to: side.id, pair },
        say: (t: Words) => (about: LetterAbout) => t.proposed({ ...about, terms: promised.get(side.id) }),
      })),
    ),
  )
}

/** Asks again those who have not answered. @returns how many letters were written */
export async function postReminders(ctx: Context, silent: { pair: PairView; sides: Side[] }[]): Promise<number> {
  const posts = silent.flatMap(({ pair, sides }) =>
    sides.map((side) => ({ to: side.id, pair, say: (t: Words) => t.reminder })),
  )
  await post(ctx, posts)
  return posts.length
}

export async function postAgreed(ctx: Context, pairId: string, personId: string): Promise<void> {
  await post(ctx, [{ to: personId, pair: await pairOf(ctx, pairId), say: (t) => t.agreed }])
}

/** The other side learns that it did not work out, kindly and without the reason; the curators learn where to look. */
export async function postDeclined(ctx: Context, pairId: string, personId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  const curators = (await curatorsToTell(ctx)).filter((id) => id !== personId)
  await post(ctx, [
    { to: personId, pair, say: (t) => t.declined },
    ...curators.map((to) => ({ to, pair, say: (t: Words) => t.declinedForCurator })),
  ])
}

export async function postWithdrawn(ctx: Context, pairId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  await post(
    ctx,
    pair.sides.map((side) => ({ to: side.id, pair, say: (t) => t.withdrawn })),
  )
}

export async function postNewDates(ctx: Context, pairId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  await post(
    ctx,
    pair.sides.map((side) => ({ to: side.id, pair, say: (t) => t.newDates })),
  )
}

type Post = { to: string; pair: PairView; say: (t: Words) => (about: LetterAbout) => Said }

async function post(ctx: Context, posts: Post[]): Promise<void> {
  const ids = [...new Set(posts.map((one) => one.to))]
  const people = await addressees(ctx, ids)
  const languageOf = await languagesOf(ctx, ids)
  const letters = posts.flatMap(({ to, pair, say }) => {
    const person = people.find((one) => one.id === to)
    if (!person || person.id === ctx.actor.personId) return []
    const t = letterWords(languageOf(to))
    const { subject, body } = say(t)({ pair, ...fromSideOf(pair, to), link: linkTo(ctx, pair) })
    const greeting = t.greeting(nameAndPatronymic(person))
    return [{ personId: to, toAddress: person.email, subject, body: `${greeting}\n\n${body}\n` }]
  })
  await postLetters(ctx, letters)
}

const pairOf = async (ctx: Context, id: string): Promise<PairView> =>
  (await readPairs(ctx, { where: (eb) => eb('pair.id', '=', id) }))[0] as PairView

const linkTo = ({ school, installation }: Context, pair: PairView) =>
  installation.config.publicUrl ? `${installation.config.publicUrl}${pathsOf(school).pair(pair.id)}` : ''

async function addressees({ db }: Context, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic', 'email'])
    .where('id', 'in', ids)
    .execute()
}

/** The school's curators, but for the one who is acting. */
async function curatorsToTell({ db, actor }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('personId')
    .where('role', '=', 'curator')
    .where('endedAt', 'is', null)
    .where('personId', 'is not', null)
    .where('id', '<>', actor.membershipId)
    .execute()
  return rows.flatMap((row) => row.personId ?? [])
}
