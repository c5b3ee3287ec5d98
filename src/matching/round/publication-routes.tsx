import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { allow, found } from '../../platform/refusals.ts'
import { leavesTimeForPapers, usualDates } from '../../programme/pair-dates.ts'
import { pathsOf } from '../../ui/paths.ts'
import { day, type Problems, readForm, ticked } from '../../ui/read-form.ts'
import { pairsOf } from '../draft/draft.ts'
import { figuresOf } from '../draft/figures.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { PublishPage } from '../screens/publish-page.tsx'
import { matchingWords } from '../words.ts'
import { publishRound } from './publish-round.ts'
import { readRoster } from './roster-queries.ts'
import type { Round } from './round.ts'
import { readDirections, readDraft, readRound } from './round-queries.ts'

const publicationForm = z
  .object({ draft: z.coerce.number().int(), startsOn: day(), endsOn: day(), knowing: ticked() })
  .refine(({ startsOn, endsOn }) => endsOn > startsOn, {
    path: ['endsOn'],
    params: { ru: 'Окончание должно быть позже начала.', en: 'The end must be after the beginning.' },
  })

/** Publishing a draft: from when the pairs work is asked here, because their papers must come before. */
export const publicationRoutes = new Hono<SchoolEnv>()
  .get('/matching/:round/publication', async (c) => {
    const { ctx, round } = await openRound(c)
    return publishPage(c, { ctx, round, dates: usualDates(ctx.today) })
  })
  .post('/matching/:round/publication', async (c) => {
    const { ctx, round } = await openRound(c)
    const body = { ...usualDates(ctx.today), ...c.get('body') }
    const form = readForm(publicationForm, body, ctx.language)
    if (!form.ok) return publishPage(c, { ctx, round, dates: form.typed, problems: form.problems })
    const { draft: number, startsOn, endsOn, knowing } = form.values
    const t = matchingWords(ctx.language)
    if (startsOn <= ctx.today)
      return publishPage(c, { ctx, round, dates: form.values, problems: { startsOn: t.startsPast } })
    if (!knowing && !leavesTimeForPapers(ctx.today, startsOn))
      return publishPage(c, { ctx, round, dates: form.values, isTooSoon: true })
    await publishRound(ctx, round.id, { number, startsOn, endsOn })
    return c.redirect(pathsOf(ctx.school).round(round.id), 303)
  })

type Publication = {
  ctx: Context
  round: Round
  dates: { startsOn?: string; endsOn?: string }
  problems?: Problems
  isTooSoon?: boolean
}

async function publishPage(c: HonoContext<SchoolEnv>, { ctx, round, ...rest }: Publication) {
  const draft = await readDraft(ctx, round.id)
  if (!draft) return c.redirect(pathsOf(ctx.school).round(round.id), 303)
  const directions = await readDirections(ctx, draft.id)
  const shown = { draft, pairs: pairsOf(directions), figures: figuresOf(draft.outcome, directions) }
  const roster = await readRoster(ctx)
  const refused = rest.problems !== undefined || rest.isTooSoon
  return c.html(<PublishPage {...{ ctx, round, ...shown, roster, ...rest }} />, refused ? 422 : 200)
}

async function openRound(c: HonoContext<SchoolEnv, '/matching/:round/publication'>) {
  const ctx = c.get('ctx')
  allow(maySteerMatching(ctx.actor))
  return { ctx, round: found(await readRound(ctx, c.req.param('round'))) }
}
