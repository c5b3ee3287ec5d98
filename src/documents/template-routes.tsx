import { Hono } from 'hono'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { handOut } from '../platform/http/hand-out.ts'
import { DOCX } from '../platform/media-types.ts'
import { allow, found } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { TEMPLATE_KEYS, TEXT_EDITIONS, type TemplateKey } from './editions.ts'
import { mayKeepPapers } from './journal/document-permissions.ts'
import { safeName } from './journal/file-name.ts'
import { replaceTemplate, restoreTemplate } from './own-templates/replace-template.ts'
import { ownTemplates, templatesInUse } from './own-templates/templates-in-use.ts'
import { templateWords } from './own-templates/words.ts'
import { TemplatePage } from './screens/template-page.tsx'
import { ownOf, TemplatesPage } from './screens/templates-page.tsx'
import { shippedTemplate } from './shipped-templates.ts'
import { sayTemplateProblem } from './template-problems.ts'

/** The texts of the papers: shipped, taken home, replaced by the school's own. */
export const templateRoutes = new Hono<SchoolEnv>()
  .get('/documents/templates', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepPapers(ctx.actor))
    return c.html(<TemplatesPage ctx={ctx} own={await ownTemplates(ctx)} />)
  })
  .get('/documents/templates/:key', async (c) => {
    const ctx = c.get('ctx')
    const key = keyFor(ctx, c.req.param('key'))
    const t = templateWords(ctx.language)
    const { replaced, restored } = c.req.query()
    const said = replaced === undefined ? (restored === undefined ? undefined : t.restored) : t.replaced
    return c.html(<TemplatePage ctx={ctx} templateKey={key} own={ownOf(await ownTemplates(ctx), key)} said={said} />)
  })
  .post('/documents/templates/:key', async (c) => {
    const ctx = c.get('ctx')
    const key = keyFor(ctx, c.req.param('key'))
    const faults = await faultsOf(ctx, key, c.get('body').file)
    if (faults.length === 0) return c.redirect(`${pathsOf(ctx.school).template(key)}?replaced`, 303)
    const own = ownOf(await ownTemplates(ctx), key)
    return c.html(<TemplatePage ctx={ctx} templateKey={key} own={own} faults={faults} />, 422)
  })
  .post('/documents/templates/:key/restoration', async (c) => {
    const ctx = c.get('ctx')
    const key = keyFor(ctx, c.req.param('key'))
    await restoreTemplate(ctx, key)
    return c.redirect(`${pathsOf(ctx.school).template(key)}?restored`, 303)
  })
  .get('/documents/templates/:key/file', async (c) => {
    const ctx = c.get('ctx')
    const key = keyFor(ctx, c.req.param('key'))
    const { content } = (await templatesInUse(ctx))(key)
    return c.body(new Uint8Array(content), 200, handOut(fileName(key), DOCX))
  })
  .get('/documents/templates/:key/shipped', (c) => {
    const ctx = c.get('ctx')
    const key = keyFor(ctx, c.req.param('key'))
    return c.body(new Uint8Array(shippedTemplate(key)), 200, handOut(fileName(key), DOCX))
  })

function keyFor(ctx: Context, key: string): TemplateKey {
  allow(mayKeepPapers(ctx.actor))
  return found(TEMPLATE_KEYS.find((one) => one === key))
}

const fileName = (key: TemplateKey) => `${safeName(`Шаблон – ${TEXT_EDITIONS[key].title}`)}.docx`

async function faultsOf(ctx: Context, key: TemplateKey, file: unknown): Promise<string[]> {
  if (!(file instanceof File) || file.size === 0) return [templateWords(ctx.language).noFile]
  const content = new Uint8Array(await file.arrayBuffer())
  const problems = await replaceTemplate(ctx, key, { name: file.name, content })
  return problems.map((problem) => sayTemplateProblem(problem, ctx.language))
}
