import { languagesOf } from '../../identity/languages.ts'
import type { Context } from '../../platform/context.ts'
import { postLetters } from '../../platform/letters.ts'
import { found } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, nameAndPatronymic } from '../../ui/person-chip.tsx'
import { fallenCirclesOf } from '../circles-of-pairs.ts'
import { standingOf, type Topic } from '../groups/group.ts'
import { groupBriefs, readGroups } from '../groups/group-queries.ts'
import { fromSideOf, leadsSeat, type PairView, readPairs, type Side } from '../read-pairs.ts'
import type { LetterAbout, Said } from './letter-parts.ts'
import { letterWords } from './letter-words.ts'

type Words = ReturnType<typeof letterWords>

/**
 * Tells both people of each pair what the school proposes. Whoever leads a group is asked once: of all of it where it is among
 * `newGroups`, else of those who are to join.
 */
export async function postProposals(ctx: Context, pairs: PairView[], newGroups: readonly string[]): Promise<void> {
  const mentorIds = [...new Set(pairs.flatMap((pair) => pair.directions.map(({ mentorId }) => mentorId)))]
  const { agreements } = ctx.installation
  const pairIds = pairs.map(({ id }) => id)
  const promised = await agreements.promisedTo(ctx, mentorIds, pairIds)
  await post(
    ctx,
    pairs.flatMap((pair) =>
      pair.sides
        .filter((side) => !leadsSeat(pair, side.id))
        .map((side) => ({
          ...{ to: side.id, pair },
          say: (t: Words) => (about: LetterAbout) =>
            isSeat(pair) ? t.seatProposed(about) : t.proposed({ ...about, terms: promised.get(side.id) }),
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
      .map((side) => ({ to: side.id, pair, say: (t: Words) => (isSeat(pair) ? t.seatReminder : t.reminder) })),
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

/** Whoever leads a group is not written to at every seat, but once all of theirs have agreed. */
export async function postAgreed(ctx: Context, pairId: string, personId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  if (!leadsSeat(pair, personId))
    return post(ctx, [{ to: personId, pair, say: (t) => (isSeat(pair) ? t.seatAgreed : t.agreed) }])
  const group = found((await readGroups(ctx, [pair.groupId ?? '']))[0])
  if (standingOf(group, personId) !== 'agreed') return
  await post(ctx, [{ to: personId, pair, isOfGroup: true, say: (t) => t.groupAgreed }])
}

/** The other side learns that it did not work out, kindly and without the reason; the curators learn where to look. */
export async function postDeclined(ctx: Context, pairId: string, personId: string): Promise<void> {
  const pair = await pairOf(ctx, pairId)
  if (isSeat(pair) && !leadsSeat(pair, personId)) return post(ctx, [{ to: personId, pair, say: (t) => t.seatDeclined }])
  const curators = (await curatorsToTell(ctx)).filter((id) => id !== personId)
  const isOfGroup = isSeat(pair)
  await post(ctx, [
    { to: personId, pair, isOfGroup, say: (t) => (isOfGroup ? t.memberDeclined : t.declined) },
    ...curators.map((to) => ({
      ...{ to, pair, isOfGroup },
      say: (t: Words) => (isOfGroup ? t.memberDeclinedForCurator : t.declinedForCurator),
    })),
  ])
}

/** The curators, and whoever else leads it, learn once that a group was declined by one who was to lead it. */
export async function postGroupDeclined(ctx: Context, pairs: PairView[]): Promise<void> {
  const [pair] = pairs
  if (!pair) return
  const curators = await curatorsToTell(ctx)
  const others = (await groupBriefs(ctx, [pair.groupId])).get(pair.groupId ?? '')?.members ?? []
  // whoever has declined may stay in an exchange that sits in the group
  const coLeads = new Set(others.map(({ mentorId }) => mentorId).filter((id) => !leadsSeat(pair, id)))
  await post(ctx, [
    ...curators.map((to) => ({ to, pair, seats: pairs, say: (t: Words) => t.groupDeclinedForCurator })),
    ...[...coLeads].map((to) => ({ to, pair, seats: pairs, say: (t: Words) => t.coLeadDeclined })),
  ])
}

export const postWithdrawn = (ctx: Context, pairIds: string[]): Promise<void> =>
  postToSides(ctx, pairIds, {
    ofPair: (t) => t.withdrawn,
    toMember: (t) => t.seatWithdrawn,
    toLead: (t) => t.membersWithdrawn,
  })

export const postNewDates = (ctx: Context, pairIds: string[]): Promise<void> =>
  postToSides(ctx, pairIds, {
    ofPair: (t) => t.newDates,
    toMember: (t) => t.groupNewDates,
    toLead: (t) => t.groupNewDates,
  })

/** Both of each pair learn that they go on without the group. */
export const postLeftGroup = (ctx: Context, pairIds: string[], group: Topic): Promise<void> => {
  const say = (t: Words) => (about: LetterAbout) => t.leftGroup(about, group)
  return postToSides(ctx, pairIds, { ofPair: say, toMember: say, toLead: say })
}

/**
 * The people of the pairs that go on learn that the circle has fallen apart with one of these, but for `lostBy`, who declined. One that
 * had fallen before is not told of again.
 */
export async function postCirclesFallen(ctx: Context, pairIds: string[], lostBy?: string): Promise<void> {
  for (const { lost, standing } of await fallenCirclesOf(ctx, pairIds)) {
    if (lost.some(({ pairId }) => !pairIds.includes(pairId))) continue
    const ways = lost.map(({ from, to }) => `${fullName(from)} → ${fullName(to)}`).join('; ')
    const say: Say = (t) => (about) => t.circleFallen(about, ways)
    await postToSides(ctx, standing, { ofPair: say, toMember: say, toLead: say }, lostBy)
  }
}

type Say = Post['say']

/** Tells both people of each pair; whoever leads a group is told once of all its seats. */
async function postToSides(
  ctx: Context,
  pairIds: string[],
  say: { ofPair: Say; toMember: Say; toLead: Say },
  except?: string,
) {
  if (pairIds.length === 0) return
  const pairs = await readPairs(ctx, { where: (eb) => eb('pair.id', 'in', pairIds) })
  const toSides = pairs.flatMap((pair) =>
    pair.sides
      .filter((side) => !leadsSeat(pair, side.id))
      .map((side) => ({ to: side.id, pair, say: isSeat(pair) ? say.toMember : say.ofPair })),
  )
  const toLeads = seatsByLead(pairs).map(([to, seats]) => ({ to, pair: seats[0]!, seats, say: say.toLead }))
  await post(
    ctx,
    [...toSides, ...toLeads].filter(({ to }) => to !== except),
  )
}

const isSeat = (pair: PairView): boolean => pair.kind === 'group'

/** The seats of one group that one mentor leads; the first stands for all. */
function seatsByLead(pairs: PairView[]): [string, PairView[]][] {
  const seats = pairs.filter((pair) => pair.kind === 'group')
  const byLead = Map.groupBy(seats, ({ groupId, directions: [seat] }) => `${seat?.mentorId} ${groupId}`)
  return [...byLead.values()].map((own) => [own[0]!.directions[0]!.mentorId, own])
}

/** `seats`: those of a group that the letter is about; it is read on the page of the group, as what `isOfGroup`. */
type Post = {
  to: string
  pair: PairView
  seats?: PairView[]
  isOfGroup?: boolean
  say: (t: Words) => (about: LetterAbout) => Said
}

async function post(ctx: Context, posts: Post[]): Promise<void> {
  const ids = [...new Set(posts.map((one) => one.to))]
  const people = await addressees(ctx, ids)
  const languageOf = await languagesOf(ctx, ids)
  const groups = await groupBriefs(
    ctx,
    posts.map((one) => one.pair.groupId),
  )
  const letters = posts.flatMap(({ to, pair, seats, isOfGroup, say }) => {
    const person = people.find((one) => one.id === to)
    if (!person || person.id === ctx.actor.personId) return []
    const t = letterWords(languageOf(to))
    const link = linkTo(ctx, pair, seats !== undefined || isOfGroup === true)
    const group = groups.get(pair.groupId ?? '')
    const { subject, body } = say(t)({
      pair,
      ...fromSideOf(pair, to),
      link,
      ...(seats && { seats }),
      ...(group && { group }),
    })
    const greeting = t.greeting(nameAndPatronymic(person))
    return [{ personId: to, toAddress: person.email, subject, body: `${greeting}\n\n${body}\n` }]
  })
  await postLetters(ctx, letters)
}

const pairOf = async (ctx: Context, id: string): Promise<PairView> =>
  (await readPairs(ctx, { where: (eb) => eb('pair.id', '=', id) }))[0] as PairView

function linkTo({ installation, school }: Context, { id, groupId }: PairView, isOfGroup: boolean): string {
  const path = isOfGroup && groupId ? pathsOf(school).group(groupId) : pathsOf(school).pair(id)
  return installation.config.publicUrl ? `${installation.config.publicUrl}${path}` : ''
}

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
