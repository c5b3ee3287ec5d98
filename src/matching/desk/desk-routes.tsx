import { Hono, type Context as Request } from 'hono'
import { maySeeAvoidances } from '../../diagnostics/diagnosis-permissions.ts'
import type { Context } from '../../platform/context.ts'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { allow, found } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { type Desk, deskRules, readAbsent, readDesk } from '../candidates/exchange-queries.ts'
import { compareDrafts } from '../draft/compare-drafts.ts'
import { pairsOf } from '../draft/draft.ts'
import { figuresOf } from '../draft/figures.ts'
import type { Reader } from '../explanations/explain-without.ts'
import { previewGroupAct } from '../groups/preview-group-act.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { readRoster } from '../round/roster-queries.ts'
import type { Round } from '../round/round.ts'
import { draftNumbers, readDirections, readDraft, readLastDraft, readRound } from '../round/round-queries.ts'
import { ChangePage } from '../screens/change-page.tsx'
import { ComparisonPage } from '../screens/comparison-page.tsx'
import { DeskPage } from '../screens/desk-page.tsx'
import { FirstRunPage } from '../screens/first-run-page.tsx'
import { GroupChangePage } from '../screens/group-change-page.tsx'
import { PairByHandPage } from '../screens/pair-by-hand-page.tsx'
import { readFilter } from '../screens/pair-filter.tsx'
import { PeoplePage } from '../screens/people-page.tsx'
import { PicturePage } from '../screens/picture-page.tsx'
import { RulesPage } from '../screens/rules-page.tsx'
import { askThread, warmThread } from '../thread/ask-thread.ts'
import { type DeskAct, deskAct, isGroupAct } from './desk-act.ts'
import { handPair } from './hand-pair.ts'
import { previewOf } from './preview-act.ts'
import { hasDraft, readDeskView } from './read-desk-view.ts'

/** What the desk of one round shows. */
export const deskRoutes = new Hono<SchoolEnv>()
  .get('/matching/:round', async (c) => {
    const { ctx, round } = await atDesk(c)
    warmThread(ctx)
    const wished = Number(c.req.query('draft'))
    const draft = Number.isInteger(wished) && wished > 0 && wished < 100_000 ? wished : undefined
    const view = await readDeskView(ctx, round, {
      draft,
      pair: c.req.query('pair'),
      instead: c.req.query('instead') === '1',
      group: c.req.query('group'),
    })
    if (!hasDraft(view)) {
      if (draft) found(undefined)
      return c.html(<FirstRunPage ctx={ctx} desk={await readDesk(ctx, round)} roster={view.roster} />)
    }
    const last = draft ? (await draftNumbers(ctx, round.id))[0]! : view.draft.number
    const filter = readFilter(c.req.query('q'), c.req.query('show'))
    return c.html(<DeskPage ctx={ctx} view={view} filter={filter} lastNumber={last} />)
  })
  .get('/matching/:round/people', async (c) => {
    const { ctx, round } = await atDesk(c)
    const draft = await readDraft(ctx, round.id)
    const pairs = draft ? pairsOf(await readDirections(ctx, draft.id)) : []
    const desk = await readDesk(ctx, round)
    const absent = await readAbsent(ctx, desk)
    return c.html(<PeoplePage ctx={ctx} desk={desk} roster={await readRoster(ctx)} pairs={pairs} absent={absent} />)
  })
  .get('/matching/:round/picture', async (c) => {
    const { ctx, round } = await atDesk(c)
    const draft = await readDraft(ctx, round.id)
    if (!draft) return c.redirect(pathsOf(ctx.school).round(round.id), 303)
    const directions = await readDirections(ctx, draft.id)
    const shown = { draft, pairs: pairsOf(directions), figures: figuresOf(draft.outcome, directions) }
    return c.html(<PicturePage ctx={ctx} roundId={round.id} {...shown} roster={await readRoster(ctx)} />)
  })
  .get('/matching/:round/comparison', async (c) => {
    const { ctx, round } = await atDesk(c)
    const numbers = await draftNumbers(ctx, round.id)
    const [after, previous] = numbers
    const wished = Number(c.req.query('with'))
    const before = wished !== after && numbers.includes(wished) ? wished : previous
    const compared =
      after && before
        ? {
            before,
            after,
            comparison: compareDrafts(await side(ctx, round.id, before), await side(ctx, round.id, after)),
          }
        : null
    return c.html(
      <ComparisonPage
        ctx={ctx}
        roundId={round.id}
        compared={compared}
        numbers={numbers}
        roster={await readRoster(ctx)}
      />,
    )
  })
  .get('/matching/:round/rules', async (c) => {
    const { ctx, round } = await atDesk(c)
    const rules = await deskRules(ctx, round.id)
    return c.html(<RulesPage ctx={ctx} round={round} rules={rules} roster={await readRoster(ctx)} />)
  })
  .get('/matching/:round/pair-by-hand', async (c) => {
    const { ctx, round } = await atDesk(c)
    const desk = await readDesk(ctx, round)
    const choice = handPair(desk, c.req.query('mentor') ?? '', c.req.query('mentee') ?? '')
    const whyNot = choice.step === 'competence' ? await whyNotOf(ctx, desk, choice) : null
    const shown = { choice, whyNot, roster: await readRoster(ctx), reader: readerOf(ctx) }
    return c.html(<PairByHandPage ctx={ctx} roundId={round.id} {...shown} />)
  })
  .get('/matching/:round/change', async (c) => {
    const { ctx, round } = await atDesk(c)
    const act = found(deskAct.safeParse(c.req.query()).data)
    return c.html(await changePage(ctx, round, act))
  })

/** The price of an act; `hasMoved` where the desk is not as it was when she was told one. */
export async function changePage(ctx: Context, round: Round, act: DeskAct, hasMoved = false) {
  const shown = { ctx, roundId: round.id, hasMoved, roster: await readRoster(ctx) }
  return isGroupAct(act) ? (
    <GroupChangePage {...shown} {...(await previewGroupAct(ctx, round, act))} />
  ) : (
    <ChangePage {...shown} preview={await previewOf(ctx, round, act)} reader={readerOf(ctx)} />
  )
}

async function atDesk(c: Request<SchoolEnv, '/matching/:round'>) {
  const ctx = c.get('ctx')
  allow(maySteerMatching(ctx.actor))
  return { ctx, round: found(await readRound(ctx, c.req.param('round') ?? '')) }
}

async function whyNotOf(ctx: Context, desk: Desk, { mentorId, menteeId }: { mentorId: string; menteeId: string }) {
  const kept = await readLastDraft(ctx, desk.round.id)
  return kept ? askThread(ctx, 'whyNot', { desk, kept, two: { mentorId, menteeId } }) : null
}

async function side(ctx: Context, roundId: string, number: number) {
  const draft = found(await readDraft(ctx, roundId, number))
  return { outcome: draft.outcome, directions: await readDirections(ctx, draft.id) }
}

const readerOf = (ctx: Context): Reader => ({
  language: ctx.language,
  knowsAvoidances: maySeeAvoidances(ctx.actor),
})
