import type { Context, Role } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named, PersonChip } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import type { Member } from '../settings/member-queries.ts'
import { memberWords } from '../settings/member-words.ts'
import { signInWords } from '../sign-in/words.ts'

export type Which = 'staff' | 'participants'

type Props = {
  ctx: Context
  which: Which
  members: Member[]
  counts: Record<Which, number>
  people: (Named & { id: string })[]
  problems?: Problems
}

/** Everybody who signs in, by what they may do; and the invitation to a role. */
export function RolesPage(props: Props) {
  const { ctx, which, members, counts } = props
  const t = memberWords(ctx.language)
  const here = pathsOf(ctx.school).roles
  const current = (one: Which) => (one === which ? 'page' : undefined)
  return (
    <Page ctx={ctx} title={t.title} section="settings" lead={t.lead} margin={<RolesMargin ctx={ctx} />}>
      <ul class="tabs">
        <li>
          <a href={here} aria-current={current('staff')}>
            {t.staff(counts.staff)}
          </a>
        </li>
        <li>
          <a href={`${here}?who=participants`} aria-current={current('participants')}>
            {t.participants(counts.participants)}
          </a>
        </li>
      </ul>
      {members.length > 0 ? <MemberTable ctx={ctx} members={members} /> : <NoParticipants ctx={ctx} />}
      {which === 'staff' && <InviteForm {...props} />}
    </Page>
  )
}

function NoParticipants({ ctx }: { ctx: Context }) {
  const t = memberWords(ctx.language)
  const action = (
    <a class="button quiet-button" href={pathsOf(ctx.school).people}>
      {t.toPeople}
    </a>
  )
  return (
    <Empty title={t.nobody} action={action}>
      <p>{t.nobodyText}</p>
    </Empty>
  )
}

function MemberTable({ ctx, members }: { ctx: Context; members: Member[] }) {
  const t = memberWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.seen}</th>
            <th scope="col">{t.protection}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow ctx={ctx} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MemberRow({ ctx, member }: { ctx: Context; member: Member }) {
  const t = memberWords(ctx.language)
  const isMe = member.id === ctx.actor.membershipId
  const note = isMe ? `${member.userName}, ${t.you}` : member.userName
  const href = pathsOf(ctx.school).member(member.id)
  const seen = member.seenAt && dayInWords(dayOf(member.seenAt, ctx.school.timeZone), ctx.language)
  return (
    <tr>
      <th scope="row">
        {member.person ? (
          <PersonChip person={member.person} note={note} href={href} />
        ) : (
          <span>
            <a href={href}>{member.userName}</a>
            {isMe && <small class="small quiet"> {t.you}</small>}
          </span>
        )}
      </th>
      <td data-label={t.role}>{signInWords(ctx.language).roles[member.role]}</td>
      <td data-label={t.seen}>{seen ?? t.never}</td>
      <td data-label={t.protection}>
        {member.hasPassword ? (member.hasSecondFactor ? t.secondFactor : t.noSecondFactor) : t.noPassword}
      </td>
    </tr>
  )
}

function InviteForm({ ctx, people, problems }: Props) {
  const t = memberWords(ctx.language)
  const roles = signInWords(ctx.language).roles
  const offered: Role[] = ['curator', 'coordinator', 'director']
  return (
    <section>
      <h2>{t.invite}</h2>
      <p class="measure">{t.inviteLead}</p>
      <Form ctx={ctx} action={pathsOf(ctx.school).roles} problems={problems}>
        <div class="row-of-fields">
          <SelectField
            name="role"
            label={t.role}
            problems={problems}
            options={offered.map((role) => ({ value: role, label: roles[role] }))}
          />
          <SelectField name="personId" label={t.person} problems={problems} options={personOptions(ctx, people)} />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {t.makeLink}
          </button>
        </div>
      </Form>
    </section>
  )
}

/** Nobody of the register, or one of these. */
export function personOptions(ctx: Context, people: (Named & { id: string })[]) {
  const none = { value: '', label: memberWords(ctx.language).personNone }
  return [none, ...people.map((person) => ({ value: person.id, label: fullName(person) }))]
}

export function RolesMargin({ ctx }: { ctx: Context }) {
  const t = memberWords(ctx.language)
  return (
    <MarginNote title={t.marginTitle}>
      {t.margin.map((line) => (
        <p>{line}</p>
      ))}
    </MarginNote>
  )
}
