import type { Tx } from '../../platform/context.ts'
import type { Register } from '../../platform/register.ts'

const names = (tx: Tx) =>
  tx.selectFrom('person').select(['id', 'surname', 'given', 'patronymic']).orderBy('surname').orderBy('given')

/** What the slices before this one may ask of the register of people. */
export const register: Register = {
  async namesOf(tx, ids) {
    if (ids.length === 0) return new Map()
    const rows = await names(tx)
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, row]))
  },
  present: (tx) => names(tx).where('status', '<>', 'left').execute(),
}
