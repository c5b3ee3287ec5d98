import { languagesOf } from '../../identity/languages.ts'
import type { Context } from '../../platform/context.ts'
import { postLetters } from '../../platform/letters.ts'
import { pathsOf } from '../../ui/paths.ts'
import { nameAndPatronymic } from '../../ui/person-chip.tsx'
import { fromSideOf, leadsSeat, type PairView, readPairs, type Side } from '../read-pairs.ts'
import type { LetterAbout } from './letter-parts.ts'
import { letterWords } from './letter-words.ts'

type Said = { subject: string; body: string }
type Words = ReturnType<typeof letterWords>

/**
 * Tells both people of each pair what the school proposes. Whoever leads a group is asked once: of all of it where it is among
 * `newGroups`, else of those who are to join.
 */
export async function postProposals(ctx: Context, pairs: PairView[], newGroups: readonly string[]): Promise<void> {
  const mentorIds = [...new Set(pairs.flatMap((pair) => pair.directions.map(({ mentorId }) => mentorId)))]
  const promised = await ctx.installation.agreements.promisedTo(ctx, mentorIds)
  await post(
    ctx,
    pairs.flatMap((pair) =>
      pair.sides
        .filter((side) => !leadsSeat(pair, side.id))
        .map((side) => ({
          ...{ to: side.id, pair },
          say: (t: Words) => (about: LetterAbout) => t.proposed({ ...about, terms: promised.get(side.id) }),
        })),
    ),
  )
  await post(
    ctx,
    seatsByLead(pairs).map(([to, seats]) => ({
      ...{ to, pair: seats[0]!, seats },
      say: (t: Words) => (about: LetterAbout) =>
        newGroups.includes(seats[0]!.groupId ?? '')
          ? t.groupProposed({ ...about, terms: promised.get(to) })
          : t.groupMemberProposed(about),
    })),
  )
}

/** Asks again those who have not answered. @returns how many letters were written */
export async function postReminders(ctx: Context, silent: { pair: PairView; sides: Side[] }[]): Promise<number> {
  const pairs = silent.flatMap(({ pair, sides }) =>
    sides
      .filter((side) => !leadsSeat(pair, side.id))
      .map((side) => ({ to: side.id, pair, say: (t: Words) => t.reminder })),
  )
  const awaited = silent.filter(({ pair, sides }) => sides.some((side) => leadsSeat(pair, side.id)))
  const groups = seatsByLead(awaited.map(({ pair }) => pair)).map(([to, seats]) => ({
    ...{ to, pair: seats[0]!, seats },
    say: (t: Words) => t.groupReminder,
  }))
  const posts: Post[] = [...pairs, ...groups]
  await post(ctx, posts)
  return posts.length
}

/** Whoever leads a group is not written to at every seat. */
export async function postAgreed(ctx: Context, pairId: string, personId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  if (leadsSeat(pair, personId)) return
  await post(ctx, [{ to: personId, pair, say: (t) => t.agreed }])
}

/** The other side learns that it did not work out, kindly and without the reason; the curators learn where to look. */
export async function postDeclined(ctx: Context, pairId: string, personId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  const isByLead = pair.kind === 'group' && !leadsSeat(pair, personId)
  const curators = isByLead ? [] : (await curatorsToTell(ctx)).filter((id) => id !== personId)
  await post(ctx, [
    { to: personId, pair, say: (t) => t.declined },
    ...curators.map((to) => ({ to, pair, say: (t: Words) => t.declinedForCurator })),
  ])
}

/** The curators learn once that a group was declined by whoever was to lead it. */
export async function postGroupDeclined(ctx: Context, pairs: PairView[]): Promise<void> {
  const [pair] = pairs
  if (!pair) return
  const curators = await curatorsToTell(ctx)
  await post(
    ctx,
    curators.map((to) => ({ to, pair, seats: pairs, say: (t: Words) => t.groupDeclinedForCurator })),
  )
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

/** The seats of one group that one mentor leads; the first stands for all. */
function seatsByLead(pairs: PairView[]): [string, PairView[]][] {
  const seats = pairs.filter((pair) => pair.kind === 'group')
  const byLead = Map.groupBy(seats, ({ groupId, directions: [seat] }) => `${seat?.mentorId} ${groupId}`)
  return [...byLead.values()].map((own) => [own[0]!.directions[0]!.mentorId, own])
}

/** `seats`: where the letter is about a whole group. */
type Post = { to: string; pair: PairView; seats?: PairView[]; say: (t: Words) => (about: LetterAbout) => Said }

async function post(ctx: Context, posts: Post[]): Promise<void> {
  const ids = [...new Set(posts.map((one) => one.to))]
  const people = await addressees(ctx, ids)
  const languageOf = await languagesOf(ctx, ids)
  const letters = posts.flatMap(({ to, pair, seats, say }) => {
    const person = people.find((one) => one.id === to)
    if (!person || person.id === ctx.actor.personId) return []
    const t = letterWords(languageOf(to))
    const link = linkTo(ctx, seats ? pathsOf(ctx.school).group(pair.groupId ?? '') : pathsOf(ctx.school).pair(pair.id))
    const { subject, body } = say(t)({ pair, ...fromSideOf(pair, to), link, ...(seats && { seats }) })
    const greeting = t.greeting(nameAndPatronymic(person))
    return [{ personId: to, toAddress: person.email, subject, body: `${greeting}\n\n${body}\n` }]
  })
  await postLetters(ctx, letters)
}

const pairOf = async (ctx: Context, id: string): Promise<PairView> =>
  (await readPairs(ctx, { where: (eb) => eb('pair.id', '=', id) }))[0] as PairView

const linkTo = ({ installation }: Context, path: string) =>
  installation.config.publicUrl ? `${installation.config.publicUrl}${path}` : ''

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
