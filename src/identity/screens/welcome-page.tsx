import type { VisitorContext } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'

/** The first page of an installation where nobody has made a school yet. */
export function WelcomePage({ visitor }: { visitor: VisitorContext }) {
  const t = signInWords(visitor.language)
  return (
    <Gate visitor={visitor} title={t.welcome} here={paths.home}>
      <p class="lead">{t.welcomeLead}</p>
      <ul class="doors">
        <li>
          <a class="button" href={paths.setUp}>
            {t.create}
          </a>
          <p class="small quiet">{t.createText}</p>
        </li>
        {visitor.installation.demo && (
          <li>
            <ActButton ctx={visitor} action={paths.demo} label={t.demo} />
            <p class="small quiet">{t.demoText}</p>
          </li>
        )}
      </ul>
      <p>
        <a href={paths.signIn}>{t.haveAccount}</a>
      </p>
    </Gate>
  )
}
