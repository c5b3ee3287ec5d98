import type { VisitorContext } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { TextField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { paths, pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import type { AccountOverview } from '../account/account-queries.ts'
import { accountWords } from '../account/words.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { SessionList } from './session-list.tsx'

type Props = { visitor: VisitorContext; overview: AccountOverview; problems?: Problems; passwordChanged?: boolean }

/** The own sign-in: password, second step, devices, schools. */
export function AccountPage({ visitor, overview, problems, passwordChanged }: Props) {
  const t = accountWords(visitor.language)
  const roles = signInWords(visitor.language).roles
  return (
    <Gate visitor={visitor} title={t.title} here={paths.account}>
      <dl class="facts">
        <dt>{t.userName}</dt>
        <dd>{overview.userName}</dd>
        {overview.memberships.map(({ school, role }) => (
          <>
            <dt>{roles[role]}</dt>
            <dd>
              <a href={pathsOf(school).today}>{school.shortName}</a>
            </dd>
          </>
        ))}
      </dl>
      <h2>{t.password}</h2>
      {passwordChanged && (
        <p class="note good" role="status">
          {t.passwordChanged}
        </p>
      )}
      <PasswordForm visitor={visitor} overview={overview} problems={problems} />
      <h2>{t.secondFactor}</h2>
      <SecondFactor visitor={visitor} overview={overview} />
      <h2>{t.sessions}</h2>
      <SessionList visitor={visitor} overview={overview} />
      {overview.sessions.length > 1 && (
        <ActButton ctx={visitor} action={paths.endedSessions} label={t.endOthers} fields={{ session: 'others' }} />
      )}
    </Gate>
  )
}

function PasswordForm({ visitor, overview, problems }: Props) {
  const t = accountWords(visitor.language)
  return (
    <>
      <p>{overview.hasPassword ? t.passwordSet : t.passwordNone}</p>
      <details class="more-help" open={problems !== undefined}>
        <summary>{overview.hasPassword ? t.changePassword : t.setPassword}</summary>
        <Form ctx={visitor} action={paths.ownPassword} problems={problems}>
          <input type="hidden" name="userName" value={overview.userName} autocomplete="username" />
          {overview.hasPassword && (
            <TextField
              name="current"
              type="password"
              label={t.currentPassword}
              autocomplete="current-password"
              problems={problems}
              required
            />
          )}
          <NewPasswordFields language={visitor.language} problems={problems} />
          <p class="small quiet">{t.passwordNote}</p>
          <div class="actions">
            <button class="button" type="submit">
              {overview.hasPassword ? t.changePassword : t.setPassword}
            </button>
          </div>
        </Form>
      </details>
    </>
  )
}

function SecondFactor({ visitor, overview }: Props) {
  const t = accountWords(visitor.language)
  const { secondFactorSince, recoveryCodesLeft, memberships } = overview
  if (!secondFactorSince) {
    return (
      <>
        <p>{t.secondFactorOff}</p>
        <p>
          <a class="button quiet-button" href={paths.ownSecondFactor}>
            {t.switchOn}
          </a>
        </p>
      </>
    )
  }
  const timeZone = memberships[0]?.school.timeZone ?? 'Europe/Moscow'
  return (
    <>
      <p>
        {t.secondFactorOn(dayInWords(dayOf(secondFactorSince, timeZone), visitor.language))}{' '}
        {t.codesLeft(recoveryCodesLeft)}
      </p>
      <p>
        <a class="button quiet-button" href={paths.ownSecondFactor}>
          {t.settle}
        </a>
      </p>
    </>
  )
}
