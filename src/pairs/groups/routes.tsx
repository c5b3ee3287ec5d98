import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { workingStaff } from '../../diagnostics/results/person-queries.ts'
import type { Context } from '../../platform/context.ts'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { allow } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { readForm, ticked, typedIn } from '../../ui/read-form.ts'
import { answerForm } from '../pair-forms.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { ownHours } from '../pair-queries.ts'
import { addMember, type MemberAdded } from './add-member.ts'
import { answerGroup, recordGroupAnswer } from './answer-group.ts'
import { type GroupView, membersWith } from './group.ts'
import { GroupPage } from './group-page.tsx'
import { groupPageWords } from './group-page-words.ts'
import { mayAnswerGroup } from './group-permissions.ts'
import { readGroup, readGroups } from './group-queries.ts'
import { GroupsPage } from './groups-page.tsx'
import { leaveGroup } from './leave-group.ts'
import { withdrawGroup } from './withdraw-group.ts'

type Route = HonoContext<SchoolEnv>

const memberForm = z.object({ menteeId: z.uuid(), mentorId: z.uuid(), knowing: ticked() })
const departureForm = z.object({ pairId: z.uuid() })
const recordForm = z.intersection(answerForm, z.object({ personId: z.uuid() }))

export const groupRoutes = new Hono<SchoolEnv>()
  .get('/pairs/groups', async (c) => {
    const ctx = c.get('ctx')
    allow(maySteerPairs(ctx.actor))
    return c.html(<GroupsPage ctx={ctx} groups={await readGroups(ctx)} />)
  })
  .get('/pairs/groups/:id', async (c) => showGroup(c, await readGroup(c.get('ctx'), c.req.param('id'))))
  .post('/pairs/groups/:id/answer', async (c) => {
    const ctx = c.get('ctx')
    const group = await readGroup(ctx, c.req.param('id'))
    allow(mayAnswerGroup(ctx.actor, group))
    const form = readForm(answerForm, c.get('body'), ctx.language)
    if (!form.ok) return showGroup(c, group, { problems: form.problems, warnings: [] })
    await answerGroup(ctx, group, form.values)
    return c.redirect(pathsOf(ctx.school).group(group.id), 303)
  })
  .post('/pairs/groups/:id/recorded-answers', async (c) => {
    const { ctx, group } = await steered(c)
    const form = readForm(recordForm, c.get('body'), ctx.language)
    if (!form.ok) return showGroup(c, group, { problems: form.problems, warnings: [] })
    await recordGroupAnswer(ctx, group, form.values)
    return c.redirect(pathsOf(ctx.school).group(group.id), 303)
  })
  .post('/pairs/groups/:id/withdrawal', async (c) => {
    const { ctx, group } = await steered(c)
    await withdrawGroup(ctx, group)
    return c.redirect(pathsOf(ctx.school).group(group.id), 303)
  })
  .post('/pairs/groups/:id/departures', async (c) => {
    const { ctx, group } = await steered(c)
    const form = readForm(departureForm, c.get('body'), ctx.language)
    if (!form.ok) return showGroup(c, group, { problems: form.problems, warnings: [] })
    await leaveGroup(ctx, group, form.values.pairId)
    return c.redirect(pathsOf(ctx.school).group(group.id), 303)
  })
  .post('/pairs/groups/:id/members', async (c) => {
    const { ctx, group } = await steered(c)
    const form = readForm(memberForm, c.get('body'), ctx.language)
    const added = form.ok ? await addMember(ctx, group, form.values) : { ...form, warnings: [] }
    if (!added.ok) return showGroup(c, group, added)
    return c.redirect(pathsOf(ctx.school).group(group.id), 303)
  })

async function steered(c: Route) {
  const ctx = c.get('ctx')
  allow(maySteerPairs(ctx.actor))
  return { ctx, group: await readGroup(ctx, c.req.param('id') ?? '') }
}

type Refused = Pick<Extract<MemberAdded, { ok: false }>, 'problems' | 'warnings'>

async function showGroup(c: Route, group: GroupView, refused?: Refused) {
  const ctx = c.get('ctx')
  const people = maySteerPairs(ctx.actor) ? await workingStaff(ctx) : []
  const typed = refused && typedIn(c.get('body'))
  const { personId } = ctx.actor
  const led = mayAnswerGroup(ctx.actor, group) ? personId : null
  const shown = {
    said: saidAbove(c),
    people,
    typed,
    hours: led ? await ownHours(ctx, led) : null,
    terms: led ? await termsOf(ctx, group, led) : null,
  }
  return c.html(<GroupPage ctx={ctx} group={group} {...shown} {...refused} />, refused ? 422 : 200)
}

/** What the agreement of whoever leads the group will say, with all who would be theirs. */
async function termsOf(ctx: Context, group: GroupView, mentorId: string) {
  const standing = membersWith(group, mentorId)
  const asked = standing.length > 0 ? standing : group.members.filter(({ mentor }) => mentor.id === mentorId)
  const pairIds = asked.map(({ pair }) => pair.id)
  return (await ctx.installation.agreements.promisedTo(ctx, [mentorId], pairIds)).get(mentorId) ?? null
}

/** What the act that led here has done. */
function saidAbove(c: Route): string | undefined {
  const letters = Number.parseInt(c.req.query('reminded') ?? '', 10)
  return letters >= 0 ? groupPageWords(c.get('ctx').language).reminded(Math.min(9999, letters)) : undefined
}
