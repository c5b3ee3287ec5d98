import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Named } from '../ui/person-chip.tsx'

/** Three who help each other in a circle: the first the second, the second the third, the third the first. */
export type Circle = { pairIds: string[]; people: [Named, Named, Named] }

/** The circles that these pairs are part of, as long as none of their three pairs is over. */
export async function circlesOfPairs({ db }: Pick<Context, 'db'>, pairIds: readonly string[]): Promise<Circle[]> {
  if (pairIds.length === 0) return []
  const { rows } = await sql<Circle>`
    with helps as (
      select distinct school_id, pair_id, mentor_id, mentee_id from direction where ended_at is null
    )
    select array[a.pair_id, b.pair_id, c.pair_id]::text[] as pair_ids,
      json_build_array(${named('one')}, ${named('two')}, ${named('three')}) as people
    from helps a
    join helps b on b.school_id = a.school_id and b.mentor_id = a.mentee_id
    join helps c on c.school_id = b.school_id and c.mentor_id = b.mentee_id and c.mentee_id = a.mentor_id
    join person one on one.school_id = a.school_id and one.id = a.mentor_id
    join person two on two.school_id = b.school_id and two.id = b.mentor_id
    join person three on three.school_id = c.school_id and three.id = c.mentor_id
    where a.mentor_id < b.mentor_id and a.mentor_id < c.mentor_id
      and array[a.pair_id, b.pair_id, c.pair_id] && ${[...pairIds]}::uuid[]
    order by one.surname, one.id`.execute(db)
  return rows
}

const named = (person: string) =>
  sql`json_build_object('surname', ${sql.ref(`${person}.surname`)}, 'given', ${sql.ref(`${person}.given`)}, 'patronymic', ${sql.ref(`${person}.patronymic`)})`
