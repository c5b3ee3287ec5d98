import type { Context, Role } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { RadioField, SelectField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import type { Problems } from '../../ui/read-form.ts'
import type { Member } from '../settings/member-queries.ts'
import { memberWords } from '../settings/member-words.ts'
import { signInWords } from '../sign-in/words.ts'
import { personOptions, RolesMargin } from './roles-page.tsx'

type Props = { ctx: Context; member: Member; people: (Named & { id: string })[]; problems?: Problems }

const ROLES: Role[] = ['curator', 'coordinator', 'director', 'participant']

/** One member: role, person, help to sign in, the end. */
export function MemberPage({ ctx, member, people, problems }: Props) {
  const t = memberWords(ctx.language)
  const roles = signInWords(ctx.language).roles
  const to = pathsOf(ctx.school)
  const known = member.person ? [member.person, ...people] : people
  const title = member.person ? fullName(member.person) : member.userName
  const since = t.memberSince(dayInWords(dayOf(member.since, ctx.school.timeZone), ctx.language))
  return (
    <Page
      ctx={ctx}
      title={title}
      section="settings"
      lead={`${t.userName}: ${member.userName}. ${since}`}
      margin={<RolesMargin ctx={ctx} />}
    >
      <Form ctx={ctx} action={to.member(member.id)} version={member.version} problems={problems}>
        <RadioField
          name="role"
          label={t.role}
          hint={t.roleNote}
          value={member.role}
          problems={problems}
          choices={ROLES.map((role) => ({ value: role, label: roles[role] }))}
        />
        <SelectField
          name="personId"
          label={t.person}
          value={member.person?.id ?? ''}
          problems={problems}
          options={personOptions(ctx, known)}
        />
        <div class="actions">
          <button class="button" type="submit">
            {t.save}
          </button>
        </div>
      </Form>
      {member.id !== ctx.actor.membershipId && <Access ctx={ctx} member={member} />}
      <h2>{t.leave}</h2>
      <p>{t.leaveLead}</p>
      <ActButton ctx={ctx} action={to.memberEnd(member.id)} label={t.end} version={member.version} class="danger" />
    </Page>
  )
}

function Access({ ctx, member }: { ctx: Context; member: Member }) {
  const t = memberWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <>
      <h2>{t.access}</h2>
      <p>{t.accessLead}</p>
      <ActButton ctx={ctx} action={to.memberInvitation(member.id)} label={t.newLink} />
      {member.hasSecondFactor && (
        <>
          <p class="spaced">{t.dropNote}</p>
          <ActButton ctx={ctx} action={to.memberSecondFactor(member.id)} label={t.dropSecondFactor} class="danger" />
        </>
      )}
    </>
  )
}

/** A link that was made just now: shown once, as text and as a picture. */
export function LinkPage({ ctx, link, isBack }: { ctx: Context; link: string; isBack: boolean }) {
  const t = memberWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.linkTitle} section="settings">
      <p class="measure">{isBack ? t.backLinkLead : t.linkLead}</p>
      <p>
        <QrCode text={link} label={t.picture} size={240} />
      </p>
      <p>
        {t.link}: <code class="secret">{link}</code>
      </p>
      <p class="actions">
        <a class="button" href={pathsOf(ctx.school).roles}>
          {t.done}
        </a>
      </p>
    </Page>
  )
}
