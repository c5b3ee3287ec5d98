import { Hono, type Context as HonoContext } from 'hono'
import { workingStaff } from '../diagnostics/results/person-queries.ts'
import type { AgreementTerms } from '../platform/agreement-terms.ts'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { allow } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { readForm, typedIn } from '../ui/read-form.ts'
import { isTickedAll } from '../ui/tick-all.tsx'
import { answerPair, recordAnswers, recordMissingAnswers } from './answers/answer-pair.ts'
import { undoAnswer } from './answers/undo-answer.ts'
import { changeDates } from './change-dates.ts'
import { circlesOfPairs, fallenCirclesOf } from './circles-of-pairs.ts'
import { groupOfPair, groupsOf } from './groups/group-queries.ts'
import { seatsForGroups } from './groups/seats-for-groups.ts'
import { remindPairs } from './letters/remind-pairs.ts'
import { isOver } from './pair.ts'
import { answerForm, chosenForm, datesForm, filledLines, newPairForm, recordForm } from './pair-forms.ts'
import { isSideOf, mayAnswerPair, maySteerPairs } from './pair-permissions.ts'
import {
  competenceNames,
  filterFrom,
  listPairs,
  ownHours,
  pairCounts,
  pairsById,
  pairsOf,
  readPair,
  waitingPairs,
} from './pair-queries.ts'
import { pairTimeline } from './pair-timeline.ts'
import { addPair } from './proposals/add-pair.ts'
import { withdrawPair } from './proposals/withdraw-pair.ts'
import { leadsSeat, type PairView } from './read-pairs.ts'
import { AnswerSheet } from './screens/answer-sheet.tsx'
import { MyPairs } from './screens/my-pairs.tsx'
import { NewPairPage } from './screens/new-pair.tsx'
import { PairList } from './screens/pair-list.tsx'
import { PairPage, type PairPageProps } from './screens/pair-page.tsx'
import { pairWords } from './words.ts'

type Route = HonoContext<SchoolEnv>

export const pairRoutes = new Hono<SchoolEnv>()
  .get('/pairs', async (c) => {
    const ctx = c.get('ctx')
    if (!maySteerPairs(ctx.actor)) {
      const own = ctx.actor.personId ? await pairsOf(ctx, ctx.actor.personId) : []
      const groups = ctx.actor.personId ? await groupsOf(ctx, ctx.actor.personId) : []
      return c.html(<MyPairs ctx={ctx} pairs={own} groups={groups} circles={await circlesOf(ctx, own)} />)
    }
    const filter = filterFrom(c.req.query())
    const counts = await pairCounts(ctx)
    const listed = await listPairs(ctx, filter)
    return c.html(
      <PairList
        ctx={ctx}
        {...listed}
        circles={await circlesOf(ctx, listed.pairs)}
        counts={counts}
        filter={filter}
        isTicked={isTickedAll(c.req.query('ticked'))}
        said={saidAbove(c)}
      />,
    )
  })
  .post('/pairs', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    const form = readForm(newPairForm, c.get('body'), ctx.language)
    const added = form.ok ? await addPair(ctx, form.values) : { ...form, warnings: [] }
    if (added.ok) return c.redirect(pathsOf(ctx.school).pair(added.pairId), 303)
    return c.html(
      <NewPairPage
        ctx={ctx}
        people={await workingStaff(ctx)}
        competences={await competenceNames(ctx)}
        typed={typedIn(c.get('body'))}
        problems={added.problems}
        warnings={added.warnings}
      />,
      422,
    )
  })
  .get('/pairs/new', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    return c.html(<NewPairPage ctx={ctx} people={await workingStaff(ctx)} competences={await competenceNames(ctx)} />)
  })
  .get('/pairs/answers', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    return c.html(<AnswerSheet ctx={ctx} pairs={await waitingPairs(ctx)} />)
  })
  .post('/pairs/answers', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    const recorded = await recordMissingAnswers(ctx, await seatsForGroups(ctx, filledLines(c.get('body'))))
    return c.redirect(`${pathsOf(ctx.school).pairs}?recorded=${recorded}`, 303)
  })
  .post('/pairs/acceptances', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    const form = readForm(chosenForm, c.get('body'), ctx.language)
    const pairs = await pairsById(ctx, form.ok ? form.values.pair : [])
    const recorded = await recordMissingAnswers(ctx, await seatsForGroups(ctx, pairs.flatMap(missingAcceptances)))
    const outcome = pairs.length === 0 ? 'chosen=0' : `recorded=${recorded}`
    return c.redirect(`${pathsOf(ctx.school).pairs}?${outcome}`, 303)
  })
  .post('/pairs/reminders', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    const form = readForm(chosenForm, c.get('body'), ctx.language)
    const chosen = form.ok ? form.values.pair : []
    const letters = await remindPairs(ctx, chosen)
    const to = pathsOf(ctx.school)
    const { back, group } = form.ok ? form.values : {}
    const page = group ? to.group(group) : back ? to.pair(back) : to.pairs
    return c.redirect(`${page}?${chosen.length === 0 ? 'chosen=0' : `reminded=${letters}`}`, 303)
  })
  .get('/pairs/:id', async (c) => {
    const ctx = c.get('ctx')
    return showPair(c, await readPair(ctx, c.req.param('id')))
  })
  .post('/pairs/:id/answer', async (c) => {
    const ctx = c.get('ctx')
    const pair = await readPair(ctx, c.req.param('id'))
    allow(mayAnswerPair(ctx.actor, pair))
    const form = readForm(answerForm, c.get('body'), ctx.language)
    if (!form.ok) return showPair(c, pair, form)
    await answerPair(ctx, pair.id, form.values)
    return c.redirect(pathsOf(ctx.school).pair(pair.id), 303)
  })
  .post('/pairs/:id/recorded-answers', async (c) => {
    const { ctx, pair } = await steered(c)
    const form = readForm(recordForm, c.get('body'), ctx.language)
    if (!form.ok) return showPair(c, pair, form)
    await recordAnswers(ctx, [{ pairId: pair.id, ...form.values }])
    return c.redirect(pathsOf(ctx.school).pair(pair.id), 303)
  })
  .post('/pairs/:id/undone-answers', async (c) => {
    const { ctx, pair } = await steered(c)
    await undoAnswer(ctx, pair.id)
    return c.redirect(pathsOf(ctx.school).pair(pair.id), 303)
  })
  .post('/pairs/:id/dates', async (c) => {
    const { ctx, pair } = await steered(c)
    const form = readForm(datesForm, c.get('body'), ctx.language)
    if (!form.ok) return showPair(c, pair, form)
    await changeDates(ctx, pair.id, form.values)
    return c.redirect(pathsOf(ctx.school).pair(pair.id), 303)
  })
  .post('/pairs/:id/withdrawal', async (c) => {
    const { ctx, pair } = await steered(c)
    await withdrawPair(ctx, pair.id)
    const to = pathsOf(ctx.school)
    const isFromGroup = pair.groupId !== null && c.get('body').back === pair.groupId
    return c.redirect(isFromGroup ? to.group(pair.groupId!) : to.pair(pair.id), 303)
  })

async function steered(c: Route): Promise<{ ctx: Context; pair: PairView }> {
  const ctx = c.get('ctx')
  allow(maySteerPairs(ctx.actor))
  return { ctx, pair: await readPair(ctx, c.req.param('id') ?? '') }
}

async function showPair(c: Route, pair: PairView, refused?: Pick<PairPageProps, 'problems' | 'typed'>) {
  const ctx = c.get('ctx')
  const hours = isSideOf(ctx.actor, pair) ? await ownHours(ctx, ctx.actor.personId ?? '') : null
  const terms = await ownTerms(ctx, pair)
  const happenings = await pairTimeline(ctx, pair)
  return c.html(
    <PairPage
      ctx={ctx}
      pair={pair}
      group={await groupOfPair(ctx, pair)}
      circles={await circlesOf(ctx, [pair])}
      fallen={isOver(pair.state) ? [] : await fallenCirclesOf(ctx, [pair.id])}
      happenings={happenings}
      hours={hours}
      terms={terms}
      said={saidAbove(c)?.text}
      problems={refused?.problems}
      typed={refused?.typed}
    />,
    refused ? 422 : 200,
  )
}

const circlesOf = (ctx: Context, pairs: PairView[]) =>
  circlesOfPairs(
    ctx,
    pairs.map((pair) => pair.id),
  )

/** What the reader's agreement will say, where they are a mentor of the pair. */
async function ownTerms(ctx: Context, pair: PairView): Promise<AgreementTerms | null> {
  const { personId } = ctx.actor
  if (!personId || pair.directions.every(({ mentorId }) => mentorId !== personId)) return null
  return (await ctx.installation.agreements.promisedTo(ctx, [personId], [pair.id])).get(personId) ?? null
}

/** Yes for everybody in the pair who has not answered; whoever leads a group says it for all of it. */
function missingAcceptances(pair: PairView) {
  return pair.sides
    .filter((side) => pair.state === 'proposed' && !side.answer)
    .map((side) => ({
      pairId: leadsSeat(pair, side.id) ? pair.groupId! : pair.id,
      personId: side.id,
      answer: 'accepted' as const,
      reason: '',
    }))
}

/** What the act that led here has done. */
function saidAbove(c: Route): { text: string; isBad: boolean } | undefined {
  const t = pairWords(c.get('ctx').language)
  const { reminded, recorded, chosen } = c.req.query()
  const number = (text: string) => Math.min(9999, Math.max(0, Number.parseInt(text, 10) || 0))
  if (chosen !== undefined) return { text: t.chooseSome, isBad: true }
  if (reminded !== undefined) return { text: t.reminded(number(reminded)), isBad: false }
  if (recorded !== undefined) return { text: t.recorded(number(recorded)), isBad: false }
  return undefined
}
