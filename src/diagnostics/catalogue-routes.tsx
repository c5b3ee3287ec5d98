import { Hono } from 'hono'
import { z } from 'zod'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { isId } from '../platform/ids.ts'
import { allow, found } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { line, optionalLine, readForm, ticked, version } from '../ui/read-form.ts'
import { addBlock } from './catalogue/add-block.ts'
import { addCompetence } from './catalogue/add-competence.ts'
import { blockCodes, findBlock, findCompetence, readCatalogue } from './catalogue/catalogue-queries.ts'
import { catalogueWords } from './catalogue/catalogue-words.ts'
import { changeBlock } from './catalogue/change-block.ts'
import { changeCompetence } from './catalogue/change-competence.ts'
import { retireBlock } from './catalogue/retire-block.ts'
import { retireCompetence } from './catalogue/retire-competence.ts'
import { mayEditCatalogue } from './diagnosis-permissions.ts'
import { BlockFormPage } from './screens/block-form-page.tsx'
import { CataloguePage } from './screens/catalogue-page.tsx'
import { CompetenceFormPage } from './screens/competence-form-page.tsx'

const names = { name: line(200), nameEn: optionalLine(200) }
const newItemForm = z.object({ ...names, isKey: ticked(), blockId: z.string().refine(isId) })
const itemForm = z.object({ ...names, isKey: ticked(), version: version() })
const blockForm = z.object({ ...names, version: version() })
const retirementForm = z.object({ retired: z.enum(['yes', 'no']) })

const inBoth = (key: 'codeLetters' | 'codeTaken') => ({
  params: { ru: catalogueWords('ru')[key], en: catalogueWords('en')[key] },
})
const newBlockForm = (taken: string[]) =>
  z.object({
    ...names,
    code: line(10)
      .refine((code) => /^\p{L}{1,3}$/u.test(code), inBoth('codeLetters'))
      .refine((code) => !taken.some((one) => one.toLowerCase() === code.toLowerCase()), inBoth('codeTaken')),
  })

/** The school's catalogue: for those who run the programme. */
export const catalogueRoutes = new Hono<SchoolEnv>()
  .use('/diagnosis/catalogue/*', async (c, next) => {
    allow(mayEditCatalogue(c.get('ctx').actor))
    await next()
  })
  .get('/diagnosis/catalogue', async (c) => {
    const ctx = c.get('ctx')
    allow(mayEditCatalogue(ctx.actor))
    return c.html(<CataloguePage ctx={ctx} blocks={await readCatalogue(ctx)} />)
  })
  .get('/diagnosis/catalogue/competences/new', async (c) => {
    const ctx = c.get('ctx')
    const id = c.req.query('block') ?? ''
    const block = found(isId(id) ? await findBlock(ctx, id) : null)
    return c.html(<CompetenceFormPage ctx={ctx} block={block} />)
  })
  .post('/diagnosis/catalogue/competences', async (c) => {
    const ctx = c.get('ctx')
    const form = readForm(newItemForm, c.get('body'), ctx.language)
    if (form.ok) {
      await addCompetence(ctx, form.values)
      return c.redirect(pathsOf(ctx.school).catalogue, 303)
    }
    const id = form.typed.blockId ?? ''
    const block = found(isId(id) ? await findBlock(ctx, id) : null)
    return c.html(<CompetenceFormPage ctx={ctx} block={block} problems={form.problems} typed={form.typed} />, 422)
  })
  .get('/diagnosis/catalogue/competences/:id', async (c) => {
    const ctx = c.get('ctx')
    const { item, block } = await itemIn(ctx, c.req.param('id'))
    return c.html(<CompetenceFormPage ctx={ctx} block={block} item={item} />)
  })
  .post('/diagnosis/catalogue/competences/:id', async (c) => {
    const ctx = c.get('ctx')
    const { item, block } = await itemIn(ctx, c.req.param('id'))
    const form = readForm(itemForm, c.get('body'), ctx.language)
    if (!form.ok) {
      const again = { ctx, block, item, problems: form.problems, typed: form.typed }
      return c.html(<CompetenceFormPage {...again} />, 422)
    }
    await changeCompetence(ctx, { ...form.values, id: item.id })
    return c.redirect(pathsOf(ctx.school).catalogue, 303)
  })
  .post('/diagnosis/catalogue/competences/:id/retirement', async (c) => {
    const ctx = c.get('ctx')
    const { retired } = retirementForm.parse(c.get('body'))
    const { item } = await itemIn(ctx, c.req.param('id'))
    await retireCompetence(ctx, item.id, retired === 'yes')
    return c.redirect(pathsOf(ctx.school).catalogue, 303)
  })
  .get('/diagnosis/catalogue/blocks/new', (c) => c.html(<BlockFormPage ctx={c.get('ctx')} />))
  .post('/diagnosis/catalogue/blocks', async (c) => {
    const ctx = c.get('ctx')
    const form = readForm(newBlockForm(await blockCodes(ctx)), c.get('body'), ctx.language)
    if (!form.ok) return c.html(<BlockFormPage ctx={ctx} problems={form.problems} typed={form.typed} />, 422)
    await addBlock(ctx, form.values)
    return c.redirect(pathsOf(ctx.school).catalogue, 303)
  })
  .get('/diagnosis/catalogue/blocks/:id', async (c) => {
    const ctx = c.get('ctx')
    return c.html(<BlockFormPage ctx={ctx} block={await blockIn(ctx, c.req.param('id'))} />)
  })
  .post('/diagnosis/catalogue/blocks/:id', async (c) => {
    const ctx = c.get('ctx')
    const block = await blockIn(ctx, c.req.param('id'))
    const form = readForm(blockForm, c.get('body'), ctx.language)
    if (!form.ok)
      return c.html(<BlockFormPage ctx={ctx} block={block} problems={form.problems} typed={form.typed} />, 422)
    await changeBlock(ctx, { ...form.values, id: block.id })
    return c.redirect(pathsOf(ctx.school).catalogue, 303)
  })
  .post('/diagnosis/catalogue/blocks/:id/retirement', async (c) => {
    const ctx = c.get('ctx')
    const { retired } = retirementForm.parse(c.get('body'))
    await retireBlock(ctx, (await blockIn(ctx, c.req.param('id'))).id, retired === 'yes')
    return c.redirect(pathsOf(ctx.school).catalogue, 303)
  })

type Reader = Parameters<typeof findBlock>[0]

async function blockIn(ctx: Reader, id: string) {
  return found(isId(id) ? await findBlock(ctx, id) : null)
}

async function itemIn(ctx: Reader, id: string) {
  const item = found(isId(id) ? await findCompetence(ctx, id) : null)
  return { item, block: found(await findBlock(ctx, item.blockId)) }
}
