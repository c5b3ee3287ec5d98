import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { allow, found } from '../../platform/refusals.ts'
import { leavesTimeForPapers, usualDates } from '../../programme/pair-dates.ts'
import { pathsOf } from '../../ui/paths.ts'
import { day, type Problems, readForm, ticked } from '../../ui/read-form.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { NotNowPage } from '../screens/not-now-page.tsx'
import { PublishPage } from '../screens/publish-page.tsx'
import { matchingWords } from '../words.ts'
import { obstacleTo } from './publication.ts'
import { publishRound } from './publish-round.ts'
import { readRoster } from './roster-queries.ts'
import type { Round } from './round.ts'
import { readDirections, readDraft, readRound } from './round-queries.ts'

const publicationForm = z
  .object({ startsOn: day(), endsOn: day(), knowing: ticked() })
  .refine(({ startsOn, endsOn }) => endsOn > startsOn, {
    path: ['endsOn'],
    params: { ru: 'Окончание должно быть позже начала.', en: 'The end must be after the beginning.' },
  })

/** Publishing a draft: from when the pairs work is asked here, because their papers must come before. */
export const publicationRoutes = new Hono<SchoolEnv>()
  .get('/matching/:round/publication', async (c) => {
    const { ctx, round } = await atRound(c)
    const number = z.coerce.number().int().optional().catch(undefined).parse(c.req.query('draft'))
    const last = await lastDraft(ctx, round)
    if (!last) return c.redirect(pathsOf(ctx.school).round(round.id), 303)
    const obstacle = obstacleTo(round, last, number ?? last.draft.number)
    if (obstacle) return c.html(<NotNowPage {...{ ctx, round, obstacle }} />)
    return c.html(<PublishPage {...{ ctx, round, ...last, dates: usualDates(ctx.today) }} />)
  })
  .post('/matching/:round/publication', async (c) => {
    // held until the answer: nobody publishes, reopens or finds a newer draft meanwhile
    const { ctx, round } = await atRound(c, 'for update')
    const body: Record<string, unknown> = { ...usualDates(ctx.today), ...c.get('body') }
    const last = await lastDraft(ctx, round)
    const number = z.coerce.number().int().catch(0).parse(body.draft)
    const obstacle = obstacleTo(round, last, number)
    if (obstacle) return c.html(<NotNowPage {...{ ctx, round, obstacle }} />, 409)
    const shown = { ctx, round, ...found(last) }
    const again = (what: Again) => c.html(<PublishPage {...shown} {...what} />, 422)
    if (body.changedAt !== String(shown.draft.changedAt))
      return c.html(<PublishPage {...shown} dates={body} hasMoved />, 409)
    const form = readForm(publicationForm, body, ctx.language)
    if (!form.ok) return again({ dates: form.typed, problems: form.problems })
    const { startsOn, endsOn, knowing } = form.values
    const t = matchingWords(ctx.language)
    if (startsOn <= ctx.today) return again({ dates: form.values, problems: { startsOn: t.startsPast } })
    if (!knowing && !leavesTimeForPapers(ctx.today, startsOn)) return again({ dates: form.values, isTooSoon: true })
    await publishRound(ctx, round.id, { number, startsOn, endsOn })
    return c.redirect(pathsOf(ctx.school).round(round.id), 303)
  })

type Again = { dates: { startsOn?: string; endsOn?: string }; problems?: Problems; isTooSoon?: boolean }

async function lastDraft(ctx: Context, round: Round) {
  const draft = await readDraft(ctx, round.id)
  if (!draft) return undefined
  return { draft, directions: await readDirections(ctx, draft.id), roster: await readRoster(ctx) }
}

async function atRound(c: HonoContext<SchoolEnv, '/matching/:round/publication'>, lock?: 'for update') {
  const ctx = c.get('ctx')
  allow(maySteerMatching(ctx.actor))
  return { ctx, round: found(await readRound(ctx, c.req.param('round'), lock)) }
}
