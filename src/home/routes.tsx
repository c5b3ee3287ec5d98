import { Hono } from 'hono'
import { mayClaimCard } from '../people/register/claim-card.ts'
import { freeCards } from '../people/register/person-queries.ts'
import type { Context } from '../platform/context.ts'
import { hourOf } from '../platform/days.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow } from '../platform/refusals.ts'
import { runsProgramme } from '../platform/runs-programme.ts'
import { lateThings } from './late-queries.ts'
import { readMine } from './my-queries.ts'
import { CuratorHome } from './screens/curator-home.tsx'
import { SearchPage } from './screens/search-page.tsx'
import { TeacherHome } from './screens/teacher-home.tsx'
import { search } from './search-queries.ts'
import { readSummary } from './summary-queries.ts'
import { thisWeek } from './week-queries.ts'

export const homeRoutes = new Hono<SchoolEnv>()
  .get('/', async (c) => {
    const ctx = c.get('ctx')
    const hour = hourIn(ctx)
    if (runsProgramme(ctx.actor))
      return c.html(
        <CuratorHome
          ctx={ctx}
          summary={await readSummary(ctx)}
          late={await lateThings(ctx)}
          week={await thisWeek(ctx)}
          hour={hour}
          cards={mayClaimCard(ctx.actor) ? await freeCards(ctx) : []}
        />,
      )
    const mine = ctx.actor.personId ? await readMine(ctx, ctx.actor.personId) : null
    return c.html(<TeacherHome ctx={ctx} mine={mine} hour={hour} />)
  })
  .get('/search', async (c) => {
    const ctx = c.get('ctx')
    allow(runsProgramme(ctx.actor))
    const words = (c.req.query('q') ?? '').trim().slice(0, 100)
    const found = words.length < 2 ? { people: [], pairs: [], papers: [] } : await search(ctx, words)
    return c.html(<SearchPage ctx={ctx} words={words} found={found} />)
  })

const hourIn = (ctx: Context) => hourOf(ctx.now, ctx.school.timeZone)
