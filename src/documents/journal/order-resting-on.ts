import type { Context } from '../../platform/context.ts'
import type { DocumentRow } from './document-queries.ts'

/** The signed order that rests on a mentor's paper: as long as it stands, what it cites is not opened again. */
export async function orderRestingOn({ db }: Context, { template, pairIds }: DocumentRow) {
  if (template === 'order' || pairIds.length === 0) return undefined
  return db
    .selectFrom('document')
    .select(['document.id', 'number', 'datedOn'])
    .where('template', '=', 'order')
    .where('state', '=', 'signed')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('documentPair')
          .select('pairId')
          .whereRef('documentPair.schoolId', '=', 'document.schoolId')
          .whereRef('documentPair.documentId', '=', 'document.id')
          .where('pairId', 'in', [...pairIds]),
      ),
    )
    .orderBy('datedOn', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type RestingOrder = NonNullable<Awaited<ReturnType<typeof orderRestingOn>>>
