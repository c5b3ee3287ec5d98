import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/json.ts'
import type { Difference } from '../../platform/refusals.ts'
import type { HardNoTime } from './hard-no-times.ts'
import type { LockedSheet, SheetKey } from './lock-sheet.ts'
import { sheetWords } from './sheet-words.ts'

/** What the last page asks besides the competences. */
export type LastPage = {
  ownWords: string
  colleagueLimit: number
  hoursPerWeek: number | null
  hardNoTimes: HardNoTime[]
  /** Colleagues the person would rather not be paired with; undefined leaves what was said. */
  avoided: string[] | undefined
}

/** The columns of the sheet that the last page fills. */
export function lastPageColumns({ ownWords, colleagueLimit, hoursPerWeek, hardNoTimes }: LastPage) {
  return { ownWords, colleagueLimit, hoursPerWeek, hardNoTimes: asJson(hardNoTimes) }
}

/** Where a stale last page and what is saved disagree. */
export function differingLastPage(ctx: Context, saved: LockedSheet, typed: LastPage): Difference[] {
  const t = sheetWords(ctx.language)
  const rows = [
    { label: t.ownWords, saved: saved.ownWords, typed: typed.ownWords },
    { label: t.colleagueLimit, saved: String(saved.colleagueLimit), typed: String(typed.colleagueLimit) },
    {
      label: t.hoursPerWeek,
      saved: saved.hoursPerWeek === null ? '' : String(Number(saved.hoursPerWeek)),
      typed: String(typed.hoursPerWeek ?? ''),
    },
  ]
  return rows.filter((row) => row.saved !== row.typed)
}

/** Replaces whom a person would rather not be paired with. */
export async function saveAvoidances(ctx: Context, { personId }: SheetKey, avoided: string[]): Promise<void> {
  const others = avoided.filter((otherId) => otherId !== personId)
  await ctx.db
    .deleteFrom('avoidance')
    .where('personId', '=', personId)
    .$if(others.length > 0, (query) => query.where('otherId', 'not in', others))
    .execute()
  if (others.length === 0) return
  await ctx.db
    .insertInto('avoidance')
    .values(others.map((otherId) => ({ schoolId: ctx.school.id, personId, otherId, statedAt: ctx.now })))
    .onConflict((conflict) => conflict.columns(['schoolId', 'personId', 'otherId']).doNothing())
    .execute()
}
