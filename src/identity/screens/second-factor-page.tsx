import type { VisitorContext } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { otpauthUri } from '../account/second-factor.ts'
import { accountWords } from '../account/words.ts'
import { Gate } from './gate.tsx'

type OfferProps = {
  visitor: VisitorContext
  userName: string
  secret: string
  hasPassword: boolean
  isDemanded: boolean
  problems?: Problems
}

/** Switching the second step on: the picture for the app, and its first code. */
export function SecondFactorOffer({ visitor, userName, secret, hasPassword, isDemanded, problems }: OfferProps) {
  const t = accountWords(visitor.language)
  return (
    <Gate visitor={visitor} title={t.secondFactor} here={paths.ownSecondFactor}>
      {isDemanded && <p class="note">{t.demanded}</p>}
      {hasPassword ? (
        <>
          <p>{t.stepOne}</p>
          <p>{t.stepTwo}</p>
          <p>
            <QrCode text={otpauthUri(secret, userName)} label={t.picture} />
          </p>
          <p>
            {t.key}: <code class="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <p>{t.stepThree}</p>
          <Form ctx={visitor} action={paths.ownSecondFactor} problems={problems}>
            <CodeField label={t.code} problems={problems} />
            <div class="actions">
              <button class="button" type="submit">
                {t.switchOn}
              </button>
            </div>
          </Form>
        </>
      ) : (
        <p class="note soon">{t.passwordFirst}</p>
      )}
      <p>
        <a href={paths.account}>{t.title}</a>
      </p>
    </Gate>
  )
}

type SettledProps = { visitor: VisitorContext; isDemanded: boolean; problems?: { renew?: Problems; off?: Problems } }

/** With the second step on: new recovery codes, or off again. */
export function SecondFactorSettled({ visitor, isDemanded, problems }: SettledProps) {
  const t = accountWords(visitor.language)
  return (
    <Gate visitor={visitor} title={t.secondFactor} here={paths.ownSecondFactor}>
      <h2>{t.renewCodes}</h2>
      <p>{t.renewLead}</p>
      <Form ctx={visitor} action={paths.recoveryCodes} problems={problems?.renew}>
        <CodeField label={t.anyCode} problems={problems?.renew} />
        <div class="actions">
          <button class="button" type="submit">
            {t.renewCodes}
          </button>
        </div>
      </Form>
      <h2>{t.switchOff}</h2>
      {isDemanded ? (
        <p>{t.stillDemanded}</p>
      ) : (
        <Form ctx={visitor} action={paths.noSecondFactor} problems={problems?.off}>
          <CodeField id="off" label={t.anyCode} problems={problems?.off} />
          <div class="actions">
            <button class="button danger" type="submit">
              {t.switchOff}
            </button>
          </div>
        </Form>
      )}
      <p>
        <a href={paths.account}>{t.title}</a>
      </p>
    </Gate>
  )
}

/** The two forms of one page name their fields apart. */
function CodeField({ id = 'code', label, problems }: { id?: string; label: string; problems?: Problems }) {
  return <TextField name={id} label={label} autocomplete="one-time-code" problems={problems} short required />
}

type CodesProps = { visitor: VisitorContext; userName: string; codes: string[]; isRenewal: boolean }

/** The recovery codes, shown this once; prints on a sheet of its own. */
export function RecoveryCodesPage({ visitor, userName, codes, isRenewal }: CodesProps) {
  const t = accountWords(visitor.language)
  return (
    <Gate visitor={visitor} title={t.recoveryTitle}>
      <p>{isRenewal ? t.recoveryRenewed : t.recoveryLead}</p>
      <p class="quiet">{t.recoveryFor(userName)}</p>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="actions">
        <a class="button" href={paths.home}>
          {t.recoveryDone}
        </a>
      </p>
    </Gate>
  )
}
