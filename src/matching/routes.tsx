import { Hono } from 'hono'
import type { Context } from '../platform/context.ts'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { isId } from '../platform/ids.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { pathsOf } from '../ui/paths.ts'
import { readForm } from '../ui/read-form.ts'
import { deskAct } from './desk/desk-act.ts'
import { changePage, deskRoutes } from './desk/desk-routes.tsx'
import { lockPairs } from './desk/lock-pairs.ts'
import { makeDeskRule } from './desk/make-desk-rule.ts'
import { undoDeskRule } from './desk/undo-desk-rule.ts'
import { countEffect } from './draft/count-effect.ts'
import { figuresOfStanding } from './draft/figures.ts'
import { readEngagements } from './engagement.ts'
import { countLacking } from './explanations/count-lacking.ts'
import { maySteerMatching } from './matching-permissions.ts'
import { changeSettings } from './round/change-settings.ts'
import { publicationRoutes } from './round/publication-routes.tsx'
import { defaultSettings, pairKey, type Round } from './round/round.ts'
import { allRounds, diagnosesOf, latestRoundId, readRound } from './round/round-queries.ts'
import { problemsIn, settingsForm } from './round/settings-form.ts'
import { solveRound } from './round/solve-round.ts'
import { startRound } from './round/start-round.ts'
import { steerRun } from './runs/steer-run.ts'
import { NewRoundPage, RoundsPage } from './screens/rounds-page.tsx'
import { SettingsPage } from './screens/settings-page.tsx'
import { matchingWords } from './words.ts'

/** Rounds and what is done to them; what the desk shows is in `desk-routes.tsx`. */
export const matchingRoutes = new Hono<SchoolEnv>()
  .get('/matching', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const roundId = await latestRoundId(ctx)
    const to = pathsOf(ctx.school)
    return c.redirect(roundId ? to.round(roundId) : to.newRound, 303)
  })
  .post('/matching', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const { diagnosisId } = c.get('body')
    const problem = { diagnosisId: matchingWords(ctx.language).chooseDiagnosis }
    if (typeof diagnosisId !== 'string' || !isId(diagnosisId))
      return c.html(<NewRoundPage ctx={ctx} diagnoses={await ownDiagnoses(ctx)} problems={problem} />, 422)
    const roundId = await startRound(ctx, diagnosisId, defaultSettings)
    return c.redirect(pathsOf(ctx.school).round(roundId), 303)
  })
  .get('/matching/rounds', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    return c.html(<RoundsPage ctx={ctx} rounds={await allRounds(ctx)} />)
  })
  .get('/matching/new', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    return c.html(<NewRoundPage ctx={ctx} diagnoses={await ownDiagnoses(ctx)} />)
  })
  .get('/matching/:round/settings', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const round = found(await readRound(ctx, c.req.param('round')))
    return c.html(
      <SettingsPage ctx={ctx} round={round} settings={round.settings} standing={await standingIn(ctx, round)} />,
    )
  })
  .post('/matching/:round/settings', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const round = found(await readRound(ctx, c.req.param('round')))
    const form = readForm(settingsForm, c.get('body'), ctx.language)
    const settings = form.ok ? form.values.settings : round.settings
    const problems = form.ok ? problemsIn(settings, ctx.language) : form.problems
    if (!form.ok || problems) {
      const standing = await standingIn(ctx, round)
      return c.html(<SettingsPage {...{ ctx, round, settings, standing, problems }} />, 422)
    }
    await changeSettings(ctx, round.id, form.values)
    if (c.get('body').next === 'run') {
      const refused = await refusalOf(solveRound(ctx, round.id))
      const shown = { ctx, round, settings, standing: await standingIn(ctx, round) }
      if (refused) return c.html(<SettingsPage {...shown} refused={refused} />, 409)
    }
    return c.redirect(pathsOf(ctx.school).round(round.id), 303)
  })
  .post('/matching/:round/drafts', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    await solveRound(ctx, c.req.param('round'))
    return c.redirect(pathsOf(ctx.school).round(c.req.param('round')), 303)
  })
  .post('/matching/:round/locks', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const { pair, release } = c.get('body')
    await lockPairs(ctx, c.req.param('round'), { keys: [pair].flat().map(String), release: release === 'yes' })
    return c.redirect(pathsOf(ctx.school).round(c.req.param('round')), 303)
  })
  .post('/matching/:round/lacking', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    await countLacking(ctx, c.req.param('round'))
    return c.redirect(`${pathsOf(ctx.school).round(c.req.param('round'))}#without`, 303)
  })
  .post('/matching/:round/effect', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    await countEffect(ctx, c.req.param('round'))
    return c.redirect(`${pathsOf(ctx.school).roundSettings(c.req.param('round'))}#effect`, 303)
  })
  .post('/matching/:round/run/ending', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const kind = await steerRun(ctx, c.req.param('round'), c.get('body').wish === 'stop' ? 'stop' : 'cancel')
    const to = pathsOf(ctx.school)
    const round = c.req.param('round')
    return c.redirect(kind === 'effect' ? `${to.roundSettings(round)}#effect` : to.round(round), 303)
  })
  .post('/matching/:round/rules', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    const round = found(await readRound(ctx, c.req.param('round')))
    const act = deskAct.safeParse(c.get('body'))
    if (!act.success) throw new Conflicting(matchingWords(ctx.language).notAnAct)
    const { data } = act
    const { seen } = c.get('body')
    if ((await makeDeskRule(ctx, round.id, data, typeof seen === 'string' ? seen : undefined)) === 'moved')
      return c.html(await changePage(ctx, round, data, true), 409)
    const key = data.kind === 'keep' ? pairKey(data.mentorId, data.menteeId) : ''
    const group = data.kind === 'keep-group' ? data.groupId : ''
    const chosen = key ? `?pair=${key}#pair-${key}` : group && `?group=${group}#group-${group}`
    return c.redirect(`${pathsOf(ctx.school).round(round.id)}${chosen}`, 303)
  })
  .post('/matching/:round/rules/:rule/undoing', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerMatching(ctx.actor))
    await undoDeskRule(ctx, c.req.param('round'), c.req.param('rule'))
    const to = pathsOf(ctx.school)
    const back = c.get('body').back === 'desk' ? to.round : to.deskRules
    return c.redirect(back(c.req.param('round')), 303)
  })
  .route('/', publicationRoutes)
  .route('/', deskRoutes)

const standingIn = async (ctx: Context, { id, settings }: Round) => {
  const engaged = await readEngagements(ctx)
  return figuresOfStanding(
    settings,
    engaged.filter((one) => one.roundId === id && one.stands),
  )
}

/** What stands in the way, told beside what was typed. */
const refusalOf = (act: Promise<void>): Promise<string | undefined> =>
  act.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Conflicting) return error.message
      throw error
    },
  )

const ownDiagnoses = async (ctx: Context) => (ctx.frame.programmeId ? diagnosesOf(ctx, ctx.frame.programmeId) : [])
