import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, sameVersion } from '../../platform/refusals.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import { readSchool } from '../pack/pack-queries.ts'
import { lockPapers } from '../pack/write-drafts.ts'
import type { PaperTerms } from './paper-terms.ts'
import { termWords } from './words.ts'

/** Sets what every paper says alike. Drafts follow when they are next written; signed papers do not. */
export async function changeTerms(ctx: Context, terms: PaperTerms, version: number): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const { terms: before, termsVersion } = await readSchool(ctx)
  const changed = (Object.keys(terms) as (keyof PaperTerms)[]).filter((key) => terms[key] !== before[key])
  const t = termWords(ctx.language)
  sameVersion(termsVersion, version, () =>
    changed.map((key) => ({
      label: t.fields[key],
      saved: String(before[key] ?? ''),
      typed: String(terms[key] ?? ''),
    })),
  )
  await demandKnown(ctx, terms)
  await ctx.db
    .insertInto('paperTerms')
    .values({ schoolId: ctx.school.id, ...terms })
    .onConflict((conflict) => conflict.column('schoolId').doUpdateSet({ ...terms, version: termsVersion + 1 }))
    .execute()
  await record(ctx, 'PaperTermsChanged', { fields: changed })
}

/** An id that is nobody of this school was not chosen from the list: there is no such page. */
async function demandKnown({ db }: Context, { curatorId, controllerId }: PaperTerms): Promise<void> {
  const ids = [...new Set([curatorId, controllerId].filter((id) => id !== null))]
  if (ids.length === 0) return
  const known = await db.selectFrom('person').select('id').where('id', 'in', ids).execute()
  allow(known.length === ids.length)
}
