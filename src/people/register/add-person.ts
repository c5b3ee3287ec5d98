import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { asJson } from '../../platform/json.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepRegister } from '../person-permissions.ts'
import { demandPeople } from './demand-people.ts'
import type { PersonFields } from './person.ts'
import { reportRegister } from './report-register.ts'

/** Adds a person of the staff by hand. */
export async function addPerson(ctx: Context, fields: PersonFields): Promise<string> {
  allow(mayKeepRegister(ctx.actor))
  await demandPeople(ctx, fields.superiorId ? [fields.superiorId] : [])
  const id = newId()
  await ctx.db
    .insertInto('person')
    .values({ ...fields, ownFields: asJson(fields.ownFields), schoolId: ctx.school.id, id, createdAt: ctx.now })
    .execute()
  await record(ctx, 'PersonAdded', { personId: id })
  await reportRegister(ctx)
  return id
}
