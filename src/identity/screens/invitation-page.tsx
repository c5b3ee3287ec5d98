import type { VisitorContext } from '../../platform/context.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { Form, FormToken } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import { nameAndPatronymic } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { mayStayWithoutPassword } from '../invitation/invitation.ts'
import type { Invitation } from '../invitation/invitation-queries.ts'
import { invitationWords } from '../invitation/words.ts'
import { suggestedUserName } from '../sign-in/user-name.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

export type InvitationProps = {
  visitor: VisitorContext
  invitation: Invitation
  token: string
  /** Who is signed in on this device, if anybody. */
  signedInAs: string | null
  problems?: Problems
  typed?: Typed
}

/** Who is invited, where to, and the ways in. Looking at it uses nothing up. */
export function InvitationPage(props: InvitationProps) {
  const { visitor, invitation, token, signedInAs } = props
  const t = invitationWords(visitor.language)
  const here = paths.invitation(token)
  const { person, role, purpose, schoolName } = invitation
  const maySimplyStay = mayStayWithoutPassword(role)
  const roleName = signInWords(visitor.language).roles[role]
  return (
    <Gate visitor={visitor} title={person ? t.hello(nameAndPatronymic(person)) : t.helloNobody} here={here}>
      <p class="lead">
        {purpose === 'return'
          ? t.comeBack(schoolName)
          : maySimplyStay
            ? t.join(schoolName)
            : t.joinAs(schoolName, roleName)}
      </p>
      {purpose === 'join' && maySimplyStay && <p>{t.next}</p>}
      {signedInAs && purpose === 'join' && <OwnAccount {...props} />}
      {maySimplyStay && (
        <form method="post" action={here}>
          <FormToken ctx={visitor} />
          <input type="hidden" name="how" value="stay" />
          <button class="button wide" type="submit">
            {t.stay}
          </button>
          <p class="small quiet">{t.stayNote}</p>
        </form>
      )}
      <WithPassword {...props} isOpen={!maySimplyStay || props.problems !== undefined} isFirst={!maySimplyStay} />
      {!signedInAs && purpose === 'join' && (
        <p>
          <a href={`${paths.signIn}?to=${encodeURIComponent(here)}`}>{t.haveAccount}</a>
        </p>
      )}
    </Gate>
  )
}

function OwnAccount({ visitor, token, signedInAs }: InvitationProps) {
  const t = invitationWords(visitor.language)
  return (
    <div class="note">
      <p>{t.signedInAs(signedInAs!)}</p>
      <form method="post" action={paths.invitation(token)}>
        <FormToken ctx={visitor} />
        <input type="hidden" name="how" value="own-account" />
        <button class="button quiet-button" type="submit">
          {t.joinOwn(signedInAs!)}
        </button>
      </form>
      <p class="small">{t.notMe}</p>
    </div>
  )
}

function WithPassword(props: InvitationProps & { isOpen: boolean; isFirst: boolean }) {
  const { visitor, invitation, token, problems, typed } = props
  const t = invitationWords(visitor.language)
  const { member, person, role } = invitation
  return (
    <details class="more-help" open={props.isOpen}>
      <summary>
        {member ? t.newPassword : t.withPassword}
        {!member && <small>{t.withPasswordNote}</small>}
      </summary>
      <Form ctx={visitor} action={paths.invitation(token)} problems={problems}>
        <input type="hidden" name="how" value="password" />
        {member ? (
          <>
            <p>{t.nameStays(member.userName)}</p>
            <input type="hidden" name="userName" value={member.userName} autocomplete="username" />
          </>
        ) : (
          <TextField
            name="userName"
            label={t.yourName}
            hint={t.nameHint}
            value={typed?.userName ?? (person ? suggestedUserName(person) : '')}
            autocomplete="username"
            problems={problems}
            required
          />
        )}
        <NewPasswordFields language={visitor.language} problems={problems} />
        {mayStayWithoutPassword(role) && (
          <CheckField
            name="ownDevice"
            label={t.ownDevice}
            note={t.ownDeviceNote}
            checked={typed?.ownDevice !== undefined}
          />
        )}
        <div class="actions">
          <button class={props.isFirst ? 'button' : 'button quiet-button'} type="submit">
            {t.enter}
          </button>
        </div>
      </Form>
    </details>
  )
}

/** An invitation that no longer opens anything, and what to do. */
export function ClosedInvitationPage({ visitor, invitation, token }: Omit<InvitationProps, 'signedInAs'>) {
  const t = invitationWords(visitor.language)
  const state = invitation.state === 'open' ? 'used' : invitation.state
  return (
    <Gate visitor={visitor} title={t.closed[state]} here={paths.invitation(token)}>
      <p>{t.closedWhy[state]}</p>
      <p class="actions">
        <a class="button quiet-button" href={paths.home}>
          {t.toSignIn}
        </a>
      </p>
    </Gate>
  )
}
