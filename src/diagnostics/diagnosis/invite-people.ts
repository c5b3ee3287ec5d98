import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { asJson } from '../../platform/json.ts'
import { postLetters } from '../../platform/letters.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import { diagnosisState } from './diagnosis.ts'
import { findDiagnosis, uninvitedStaff } from './diagnosis-queries.ts'
import { diagnosisWords } from './diagnosis-words.ts'
import { diagnosisLetters } from './letters.ts'

/** Invites working staff who have no sheet yet, all or the named ones, with a letter if so wished. Returns how many. */
export async function invitePeople(
  ctx: Context,
  diagnosisId: string,
  people: string[] | 'everybody',
  sendsLetters: boolean,
): Promise<number> {
  allow(maySteerDiagnosis(ctx.actor))
  const diagnosis = found(await findDiagnosis(ctx, diagnosisId))
  const t = diagnosisWords(ctx.language)
  if (diagnosisState(diagnosis, ctx.today) === 'closed') throw new Conflicting(t.isClosed)
  const invited = await uninvitedStaff(ctx.db, diagnosisId)
    .select(['person.id', 'person.surname', 'person.given', 'person.patronymic', 'person.email'])
    .$if(people !== 'everybody', (query) => query.where('person.id', 'in', [...people]))
    .execute()
  if (invited.length === 0) return 0
  const sheets = invited.map(({ id }) => ({
    schoolId: ctx.school.id,
    diagnosisId,
    personId: id,
    hardNoTimes: asJson([]),
  }))
  await ctx.db.insertInto('diagnosisSheet').values(sheets).execute()
  if (sendsLetters) await postLetters(ctx, await diagnosisLetters(ctx, 'invitation', diagnosis, invited))
  await record(ctx, 'DiagnosisChanged', { diagnosisId, change: 'invited' })
  return invited.length
}
