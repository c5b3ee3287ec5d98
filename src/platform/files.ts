import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from './context.ts'
import { newId } from './ids.ts'
import { found } from './refusals.ts'

/** The folder of stored files: `<data>/files/<school>/<id>`, random names, never the uploader's. */
export type Files = { folder: string }

/** A file as it is handed back: always as an attachment. */
export type StoredFile = { id: string; name: string; mediaType: string; content: Buffer }

/**
 * Stores a file of the school and returns its id. The row is written in the request's transaction, the content before
 * it: a broken request leaves at most an unreferenced file, never a row without content.
 */
export async function storeFile(
  ctx: Context,
  file: { name: string; mediaType: string; content: Uint8Array },
): Promise<string> {
  const id = newId()
  const folder = join(ctx.installation.files.folder, ctx.school.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, id), file.content, { flag: 'wx', mode: 0o600 })
  await ctx.db
    .insertInto('file')
    .values({
      schoolId: ctx.school.id,
      id,
      name: file.name.slice(0, 200),
      mediaType: file.mediaType,
      size: file.content.byteLength,
      sha256: createHash('sha256').update(file.content).digest(),
      createdBy: ctx.actor.membershipId,
      createdAt: ctx.now,
    })
    .execute()
  return id
}

/** Reads a file of this school; one of another school is missing. */
export async function readStoredFile(ctx: Context, id: string): Promise<StoredFile> {
  const row = found(
    await ctx.db.selectFrom('file').select(['id', 'name', 'mediaType']).where('id', '=', id).executeTakeFirst(),
  )
  return { ...row, content: await readStoredContent(ctx, row.id) }
}

/** The bytes of a file of this school whose row has been read already; needs no transaction. */
export function readStoredContent(ctx: Pick<Context, 'installation' | 'school'>, id: string): Promise<Buffer> {
  return readFile(join(ctx.installation.files.folder, ctx.school.id, id))
}
