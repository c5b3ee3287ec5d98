import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { readStoredFile } from '../../platform/files.ts'
import { TEXT_EDITIONS, type TemplateKey } from '../editions.ts'
import { shippedTemplate } from '../shipped-templates.ts'

/** The template a paper is written with, and which edition of the text it carries. */
export type TemplateInUse = { readonly content: Uint8Array; readonly edition: string }

/** The school's own templates: which there are, since when. */
export function ownTemplates({ db }: Pick<Context, 'db'>) {
  return db.selectFrom('documentTemplate').select(['key', 'fileId', 'uploadedAt']).execute()
}

export type OwnTemplate = Awaited<ReturnType<typeof ownTemplates>>[number]

const read = new WeakMap<Context, Promise<(key: TemplateKey) => TemplateInUse>>()

/** The school's own template where it has one, else the shipped one; read once a request. */
export function templatesInUse(ctx: Context): Promise<(key: TemplateKey) => TemplateInUse> {
  const templates = read.get(ctx) ?? readTemplates(ctx)
  read.set(ctx, templates)
  return templates
}

async function readTemplates(ctx: Context): Promise<(key: TemplateKey) => TemplateInUse> {
  const own = new Map<string, TemplateInUse>()
  for (const { key, fileId, uploadedAt } of await ownTemplates(ctx))
    own.set(key, {
      content: (await readStoredFile(ctx, fileId)).content,
      edition: `own ${dayOf(uploadedAt, ctx.school.timeZone)}`,
    })
  return (key) => own.get(key) ?? { content: shippedTemplate(key), edition: TEXT_EDITIONS[key].editedOn }
}
