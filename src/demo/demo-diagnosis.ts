import { openDiagnosis } from '../diagnostics/diagnosis/open-diagnosis.ts'
import { autumnDiagnosis, fillSheet } from '../diagnostics/samples.ts'
import type { Context } from '../platform/context.ts'
import { addDays } from '../platform/days.ts'
import type { DemoPerson } from './demo-staff.ts'

/** A diagnosis two thirds done: forty of the sixty have answered. */
export async function runDemoDiagnosis(ctx: Context, people: DemoPerson[]): Promise<string> {
  const diagnosisId = await openDiagnosis(
    ctx,
    autumnDiagnosis({ opensOn: addDays(ctx.today, -14), closesOn: addDays(ctx.today, 5) }),
  )
  for (const person of people.filter((_, at) => at < 31 || at % 3 === 1).slice(0, 40))
    await fillSheet(ctx, diagnosisId, person)
  return diagnosisId
}
