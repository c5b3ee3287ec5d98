import { Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { isId } from '../../platform/ids.ts'
import { allow, Conflicting, found } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { optionalLine, type Problems, readForm, version } from '../../ui/read-form.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import { inviteBack, inviteToRole, issueInvitations } from '../invitation/issue-invitations.ts'
import { LinkPage, MemberPage } from '../screens/member-page.tsx'
import { RolesPage, type Which } from '../screens/roles-page.tsx'
import { changeMember, endMembership } from './change-member.ts'
import { dropMemberSecondFactor } from './drop-member-second-factor.ts'
import { type Member, memberById, memberCounts, membersOf, peopleWithoutMembership } from './member-queries.ts'
import { memberWords } from './member-words.ts'

const person = optionalLine(40).transform((id) => id || null)
const inviteForm = z.object({ role: z.enum(['curator', 'coordinator', 'director']), personId: person })
const memberForm = z.object({
  role: z.enum(['curator', 'coordinator', 'director', 'participant']),
  personId: person,
  version: version(),
})
const endForm = z.object({ version: version() })

export const roleRoutes = new Hono<SchoolEnv>()
  .get('/settings/roles', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    return c.html(await rolesPage(ctx, c.req.query('who') === 'participants' ? 'participants' : 'staff'))
  })
  .post('/settings/roles', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const form = readForm(inviteForm, c.get('body'), ctx.language)
    if (!form.ok) return c.html(await rolesPage(ctx, 'staff', form.problems), 422)
    const { role, personId } = form.values
    const problem = await problemWith(ctx, personId)
    if (problem) return c.html(await rolesPage(ctx, 'staff', problem), 422)
    const link = personId ? (await issueInvitations(ctx, [personId], { role }))[0]?.link : await inviteToRole(ctx, role)
    return c.html(<LinkPage ctx={ctx} link={found(link)} isBack={false} />)
  })
  .get('/settings/roles/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const member = await memberIn(ctx, c.req.param('id'))
    return c.html(<MemberPage ctx={ctx} member={member} people={await peopleWithoutMembership(ctx)} />)
  })
  .post('/settings/roles/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const member = await memberIn(ctx, c.req.param('id'))
    const again = async (problems: Problems) => (
      <MemberPage ctx={ctx} member={member} people={await peopleWithoutMembership(ctx)} problems={problems} />
    )
    const form = readForm(memberForm, c.get('body'), ctx.language)
    if (!form.ok) return c.html(await again(form.problems), 422)
    const problem = form.values.personId === member.person?.id ? null : await problemWith(ctx, form.values.personId)
    if (problem) return c.html(await again(problem), 422)
    await changeMember(ctx, member, form.values)
    return c.redirect(pathsOf(ctx.school).roles, 303)
  })
  .post('/settings/roles/:id/end', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const member = await memberIn(ctx, c.req.param('id'))
    const form = readForm(endForm, c.get('body'), ctx.language)
    await endMembership(ctx, member, form.ok ? form.values.version : -1)
    return c.redirect(pathsOf(ctx.school).roles, 303)
  })
  .post('/settings/roles/:id/invitation', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const { id, accountId, person, role } = await memberIn(ctx, c.req.param('id'))
    const link = await inviteBack(ctx, { membershipId: id, accountId, personId: person?.id ?? null, role })
    if (!link) throw new Conflicting(memberWords(ctx.language).sharedAccount)
    return c.html(<LinkPage ctx={ctx} link={link} isBack />)
  })
  .post('/settings/roles/:id/second-factor', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const member = await memberIn(ctx, c.req.param('id'))
    await dropMemberSecondFactor(ctx, member)
    return c.redirect(pathsOf(ctx.school).member(member.id), 303)
  })

async function rolesPage(ctx: Context, which: Which, problems?: Problems) {
  const [members, counts] = [await membersOf(ctx, which), await memberCounts(ctx)]
  const people = which === 'staff' ? await peopleWithoutMembership(ctx) : []
  return <RolesPage ctx={ctx} which={which} members={members} counts={counts} people={people} problems={problems} />
}

async function memberIn(ctx: Context, id: string): Promise<Member> {
  return found(isId(id) ? await memberById(ctx, id) : null)
}

/** A person who signs in under another name already, or is not in the register. */
async function problemWith(ctx: Context, personId: string | null): Promise<Problems | null> {
  if (!personId) return null
  const free = await peopleWithoutMembership(ctx)
  return free.some(({ id }) => id === personId) ? null : { personId: memberWords(ctx.language).personTaken }
}
