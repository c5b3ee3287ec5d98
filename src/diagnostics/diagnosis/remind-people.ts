import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { postLetters } from '../../platform/letters.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import { diagnosisState } from './diagnosis.ts'
import { findDiagnosis, type InvitedPerson, invitedPeople } from './diagnosis-queries.ts'
import { diagnosisWords } from './diagnosis-words.ts'
import { diagnosisLetters } from './letters.ts'

/** Without consent nobody can answer: they are asked for it, not reminded. */
export const mayBeReminded = ({ submittedAt, hasConsent }: Pick<InvitedPerson, 'submittedAt' | 'hasConsent'>) =>
  !submittedAt && hasConsent

/** Writes to those invited who may answer and have not, all or the named ones. Returns how many letters were written. */
export async function remindPeople(ctx: Context, diagnosisId: string, people: string[] | 'everybody'): Promise<number> {
  allow(maySteerDiagnosis(ctx.actor))
  const diagnosis = found(await findDiagnosis(ctx, diagnosisId))
  if (diagnosisState(diagnosis, ctx.today) !== 'open') throw new Conflicting(diagnosisWords(ctx.language).isClosed)
  const waiting = (await invitedPeople(ctx, diagnosisId)).filter((person) =>
    people === 'everybody' ? mayBeReminded(person) : !person.submittedAt && people.includes(person.id),
  )
  if (waiting.length === 0) return 0
  await postLetters(ctx, await diagnosisLetters(ctx, 'reminder', diagnosis, waiting))
  await ctx.db
    .updateTable('diagnosisSheet')
    .set((eb) => ({ reminderCount: eb('reminderCount', '+', 1), remindedAt: ctx.now }))
    .where('diagnosisId', '=', diagnosisId)
    .where(
      'personId',
      'in',
      waiting.map(({ id }) => id),
    )
    .execute()
  await record(ctx, 'DiagnosisChanged', { diagnosisId, change: 'reminded' })
  return waiting.length
}
