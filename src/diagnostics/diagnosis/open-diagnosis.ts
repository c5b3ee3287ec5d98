import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import type { Rules } from '../results/deficit.ts'
import { invitePeople } from './invite-people.ts'

export type NewDiagnosis = Rules & {
  name: string
  opensOn: string
  closesOn: string
  /** Whom to invite; `everybody` is all the working staff. */
  people: string[] | 'everybody'
  sendsLetters: boolean
}

/** Opens a diagnosis and invites people to it. */
export async function openDiagnosis(
  ctx: Context,
  { people, sendsLetters, ...settings }: NewDiagnosis,
): Promise<string> {
  allow(maySteerDiagnosis(ctx.actor))
  const id = newId()
  await ctx.db
    .insertInto('diagnosis')
    .values({
      ...settings,
      schoolId: ctx.school.id,
      id,
      programmeId: found(ctx.frame.programmeId),
      createdAt: ctx.now,
    })
    .execute()
  await record(ctx, 'DiagnosisOpened', { diagnosisId: id })
  await invitePeople(ctx, id, people, sendsLetters)
  return id
}
