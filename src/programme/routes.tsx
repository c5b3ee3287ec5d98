import { Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow, found } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { day, readForm, ticked, version } from '../ui/read-form.ts'
import { markStage } from './mark-stage.ts'
import { maySteerProgramme } from './programme-permissions.ts'
import { stagesOf } from './programme-queries.ts'
import { ActsPage } from './screens/acts-page.tsx'
import { ProgrammePage } from './screens/programme-page.tsx'
import { StagePage } from './screens/stage-page.tsx'

const stageForm = z.object({ dueOn: day(), isDone: ticked(), version: version() })

export const programmeRoutes = new Hono<SchoolEnv>()
  .get('/programme', async (c) => {
    const ctx = c.get('ctx')
    return c.html(<ProgrammePage ctx={ctx} stages={await stagesOf(ctx, found(ctx.frame.programmeId))} />)
  })
  .get('/acts', (c) => c.html(<ActsPage ctx={c.get('ctx')} />))
  .get('/programme/stages/:number', async (c) => {
    const ctx = c.get('ctx')
    return c.html(<StagePage ctx={ctx} stage={await stageIn(ctx, c.req.param('number'))} />)
  })
  .post('/programme/stages/:number', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerProgramme(ctx.actor))
    const stage = await stageIn(ctx, c.req.param('number'))
    const form = readForm(stageForm, c.get('body'), ctx.language)
    if (!form.ok)
      return c.html(<StagePage ctx={ctx} stage={stage} problems={form.problems} typedDueOn={form.typed.dueOn} />, 422)
    await markStage(ctx, { ...form.values, number: stage.number })
    return c.redirect(pathsOf(ctx.school).programme, 303)
  })

async function stageIn(ctx: Context, number: string) {
  const stages = await stagesOf(ctx, found(ctx.frame.programmeId))
  return found(stages.find((stage) => String(stage.number) === number))
}
