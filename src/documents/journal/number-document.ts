import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow } from '../../platform/refusals.ts'
import type { Problems } from '../../ui/read-form.ts'
import { readPack } from '../pack/pack-queries.ts'
import { lockPapers, rewriteDrafts } from '../pack/write-drafts.ts'
import { detailProblems } from './check-details.ts'
import { mayKeepPapers } from './document-permissions.ts'
import { type Details, lockDocument, sameDetails } from './lock-document.ts'

/** Gives a draft its number and date, and writes them into the drafts that name it. Returns what is wrong with them. */
export async function numberDocument(ctx: Context, id: string, details: Details, version: number): Promise<Problems> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const document = await lockDocument(ctx, id, 'number')
  sameDetails(ctx, document, details, version)
  const pack = await readPack(ctx)
  const paper = { ...document, ...details }
  const problems = await detailProblems(ctx, pack, [paper])
  if (Object.keys(problems).length > 0) return problems
  await ctx.db
    .updateTable('document')
    .set({ ...details, version: document.version + 1 })
    .where('id', '=', id)
    .execute()
  await record(ctx, 'DocumentNumbered', { documentId: id, ...details })
  const papers = pack.papers.map((one) => (one.id === id ? paper : one))
  const touched = papers.filter(
    (one) => one.state === 'draft' && one.pairIds.some((pair) => paper.pairIds.includes(pair)),
  )
  await rewriteDrafts(ctx, { ...pack, papers }, touched)
  return {}
}
