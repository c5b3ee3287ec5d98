import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { storeFile } from '../../platform/files.ts'
import { DOCX } from '../../platform/media-types.ts'
import { allow } from '../../platform/refusals.ts'
import { checkTemplate } from '../check-template.ts'
import { TEXT_EDITIONS, type TemplateKey } from '../editions.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import type { TemplateProblem } from '../template-problems.ts'

/** Puts the school's own template to use for papers written from now on. Returns everything that is wrong with it. */
export async function replaceTemplate(
  ctx: Context,
  key: TemplateKey,
  upload: { name: string; content: Uint8Array },
): Promise<TemplateProblem[]> {
  allow(mayKeepPapers(ctx.actor))
  const problems = await checkTemplate(upload.content, TEXT_EDITIONS[key].tags)
  if (problems.length > 0) return problems
  const fileId = await storeFile(ctx, { ...upload, mediaType: DOCX })
  const own = { fileId, uploadedBy: ctx.actor.membershipId, uploadedAt: ctx.now }
  await ctx.db
    .insertInto('documentTemplate')
    .values({ schoolId: ctx.school.id, key, ...own })
    .onConflict((conflict) => conflict.columns(['schoolId', 'key']).doUpdateSet(own))
    .execute()
  await record(ctx, 'TemplateReplaced', { key })
  return []
}

/** Goes back to the shipped template. */
export async function restoreTemplate(ctx: Context, key: TemplateKey): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  const gone = await ctx.db.deleteFrom('documentTemplate').where('key', '=', key).executeTakeFirst()
  if (gone.numDeletedRows > 0n) await record(ctx, 'TemplateRestored', { key })
}
