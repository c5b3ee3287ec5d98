import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { asJson } from '../../platform/json.ts'
import { allow, found, sameVersion } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { peopleWords } from '../words.ts'
import { demandPeople } from './demand-people.ts'
import { changedFields, type PersonFields } from './person.ts'

/** Saves a person's card. A card saved by somebody else meanwhile is not overwritten. */
export async function changePerson(ctx: Context, id: string, fields: PersonFields, version: number): Promise<void> {
  allow(mayKeepRegister(ctx.actor) && fields.superiorId !== id)
  await demandPeople(ctx, fields.superiorId ? [fields.superiorId] : [])
  const row = found(await ctx.db.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
  const before = row as unknown as PersonFields
  const changed = changedFields(before, fields)
  sameVersion(row.version, version, () => changed.map((key) => difference(ctx, key, before, fields)))
  if (changed.length === 0) return
  await ctx.db
    .updateTable('person')
    .set({ ...fields, ownFields: asJson(fields.ownFields), version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  await record(ctx, 'PersonChanged', { personId: id, fields: changed })
}

function difference(ctx: Context, key: keyof PersonFields, before: PersonFields, after: PersonFields) {
  const said = (value: unknown) =>
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? Object.values(value).join(', ')
        : String(value)
  return { label: peopleWords(ctx.language).fields[key], saved: said(before[key]), typed: said(after[key]) }
}
