import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { demandPeople } from './demand-people.ts'
import type { PersonFields } from './person.ts'

type SharedFields = Pick<PersonFields, 'superiorId' | 'mentoringPay' | 'mentoringPayUnit' | 'mentoringPayFor'>

/** Gives several people the same superior or the same pay; nobody becomes their own superior. Returns how many changed. */
export async function changeMany(ctx: Context, ids: string[], fields: Partial<SharedFields>): Promise<number> {
  allow(mayKeepRegister(ctx.actor))
  await demandPeople(ctx, fields.superiorId ? [fields.superiorId] : [])
  const others = ids.filter((id) => id !== fields.superiorId)
  if (others.length === 0) return 0
  const changed = await ctx.db
    .updateTable('person')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', 'in', others)
    .where(({ eb, or, ref }) =>
      or(
        Object.entries(fields).map(([name, value]) =>
          value === null
            ? eb(name as keyof SharedFields, 'is not', null)
            : eb(ref(name as keyof SharedFields), 'is distinct from', value as never),
        ),
      ),
    )
    .returning('id')
    .execute()
  for (const { id } of changed) await record(ctx, 'PersonChanged', { personId: id, fields: Object.keys(fields) })
  return changed.length
}
