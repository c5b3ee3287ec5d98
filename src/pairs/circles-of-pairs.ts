import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Named } from '../ui/person-chip.tsx'

/** Three who help each other in a circle: the first the second, the second the third, the third the first. */
export type Circle = { pairIds: string[]; people: [Named, Named, Named] }

type Db = Pick<Context, 'db'>
type Row = Circle & { ids: string[]; areOver: boolean[] }

/** The circles that these pairs are part of, as long as none of their three pairs is over. */
export const circlesOfPairs = async (ctx: Db, pairIds: readonly string[]): Promise<Circle[]> =>
  pairIds.length === 0 ? [] : rowsOf(ctx, pairIds, sql`direction.ended_at is null`)

/** A circle that is one no more: who was to help whom in what did not come about, and the pairs that go on. */
export type FallenCircle = { lost: { pairId: string; from: Named; to: Named }[]; standing: string[] }

/** The circles that these pairs were part of until one of the three was declined or withdrawn, but for those that are whole again. */
export async function fallenCirclesOf(ctx: Db, pairIds: readonly string[]): Promise<FallenCircle[]> {
  const rows = await rowsOf(ctx, pairIds, sql`(direction.ended_at is null or pair.state in ('declined', 'withdrawn'))`)
  const latest = Map.groupBy(rows, ({ ids }) => ids.join())
  return [...latest.values()]
    .map(([row]) => row!)
    .filter(({ areOver }) => areOver.includes(true))
    .map(fallen)
}

function fallen({ pairIds, people, areOver }: Row): FallenCircle {
  const legs = pairIds.map((pairId, at) => ({ pairId, from: people[at]!, to: people[(at + 1) % 3]! }))
  return { lost: legs.filter((_, at) => areOver[at]), standing: pairIds.filter((_, at) => !areOver[at]) }
}

/** Circles whose three pairs were there at one time; the whole ones first, then those that lasted longest. */
async function rowsOf({ db }: Db, pairIds: readonly string[], counts: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with helps as (
      select distinct direction.school_id, pair_id, mentor_id, mentee_id, pair.created_at,
        coalesce(ended_at, 'infinity') as ended_at
      from direction join pair on pair.school_id = direction.school_id and pair.id = pair_id
      where ${counts}
    )
    select array[a.pair_id, b.pair_id, c.pair_id]::text[] as pair_ids,
      array[a.mentor_id, b.mentor_id, c.mentor_id]::text[] as ids,
      array[a.ended_at < 'infinity', b.ended_at < 'infinity', c.ended_at < 'infinity'] as are_over,
      json_build_array(${named('one')}, ${named('two')}, ${named('three')}) as people
    from helps a
    join helps b on b.school_id = a.school_id and b.mentor_id = a.mentee_id
    join helps c on c.school_id = b.school_id and c.mentor_id = b.mentee_id and c.mentee_id = a.mentor_id
    join person one on one.school_id = a.school_id and one.id = a.mentor_id
    join person two on two.school_id = b.school_id and two.id = b.mentor_id
    join person three on three.school_id = c.school_id and three.id = c.mentor_id
    where a.mentor_id < b.mentor_id and a.mentor_id < c.mentor_id
      and array[a.pair_id, b.pair_id, c.pair_id] && ${[...pairIds]}::uuid[]
      and greatest(a.created_at, b.created_at, c.created_at) <= least(a.ended_at, b.ended_at, c.ended_at)
    order by one.surname, one.id, least(a.ended_at, b.ended_at, c.ended_at) desc`.execute(db)
  return rows
}

const named = (person: string) =>
  sql`json_build_object('surname', ${sql.ref(`${person}.surname`)}, 'given', ${sql.ref(`${person}.given`)}, 'patronymic', ${sql.ref(`${person}.patronymic`)})`
