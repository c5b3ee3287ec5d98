import { sql } from 'kysely'
import { matchesSearch } from '../people/register/person-queries.ts'
import type { Context } from '../platform/context.ts'

/** People, their pairs and papers that answer to a few words; typos, case and ё are forgiven. */
export async function search(ctx: Context, words: string) {
  const people = await ctx.db
    .selectFrom('person')
    .select(['person.id', 'person.surname', 'person.given', 'person.patronymic', 'person.position'])
    .where(matchesSearch(words))
    .orderBy(sql`word_similarity(folded(${words}), person.search)`, 'desc')
    .orderBy('surname')
    .limit(20)
    .execute()
  const ids = people.map(({ id }) => id)
  const pairs = ids.length === 0 ? [] : await pairsWith(ctx, ids)
  const papers = await ctx.db
    .selectFrom('document')
    .select(['id', 'title', 'number', 'datedOn'])
    .where((eb) =>
      eb.or([
        sql<boolean>`folded(title) like '%' || folded(${words}) || '%'`,
        eb('number', '=', words),
        ...(ids.length ? [eb('personId', 'in', ids)] : []),
      ]),
    )
    .orderBy('createdAt', 'desc')
    .limit(20)
    .execute()
  return { people, pairs, papers }
}

function pairsWith(ctx: Context, ids: string[]) {
  return ctx.db
    .selectFrom('pair')
    .innerJoin('person as one', (join) =>
      join.onRef('one.id', '=', 'pair.oneId').onRef('one.schoolId', '=', 'pair.schoolId'),
    )
    .innerJoin('person as other', (join) =>
      join.onRef('other.id', '=', 'pair.otherId').onRef('other.schoolId', '=', 'pair.schoolId'),
    )
    .select(['pair.id', 'one.surname as oneSurname', 'one.given as oneGiven', 'one.patronymic as onePatronymic'])
    .select(['other.surname as otherSurname', 'other.given as otherGiven', 'other.patronymic as otherPatronymic'])
    .where((eb) => eb.or([eb('pair.oneId', 'in', ids), eb('pair.otherId', 'in', ids)]))
    .limit(20)
    .execute()
}

export type SearchFindings = Awaited<ReturnType<typeof search>>
