import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, found, sameVersion } from '../../platform/refusals.ts'
import { dayInWords } from '../../platform/words.ts'
import { maySteerDiagnosis } from '../diagnosis-permissions.ts'
import type { Rules } from '../results/deficit.ts'
import { reportNeeds } from '../results/report-needs.ts'
import { diagnosisWords } from './diagnosis-words.ts'

export type DiagnosisChange = Rules & { id: string; name: string; opensOn: string; closesOn: string; version: number }

/** Changes a diagnosis's name, its days (this is how it is extended) and what counts as a deficit and a strength. */
export async function changeDiagnosis(ctx: Context, { id, version, ...change }: DiagnosisChange): Promise<void> {
  allow(maySteerDiagnosis(ctx.actor))
  const saved = found(
    await ctx.db.selectFrom('diagnosis').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  )
  const t = diagnosisWords(ctx.language)
  const day = (one: string) => dayInWords(one, ctx.language)
  sameVersion(saved.version, version, () => [
    { label: t.name, saved: saved.name, typed: change.name },
    { label: t.opensOn, saved: day(saved.opensOn), typed: day(change.opensOn) },
    { label: t.closesOn, saved: day(saved.closesOn), typed: day(change.closesOn) },
    { label: t.deficitUpTo, saved: String(saved.deficitUpTo), typed: String(change.deficitUpTo) },
    { label: t.strengthFrom, saved: String(saved.strengthFrom), typed: String(change.strengthFrom) },
  ])
  await ctx.db
    .updateTable('diagnosis')
    .set({ ...change, version: saved.version + 1 })
    .where('id', '=', id)
    .execute()
  await record(ctx, 'DiagnosisChanged', { diagnosisId: id, change: 'settings' })
  await reportNeeds(ctx, id)
}
