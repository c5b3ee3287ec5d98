import type { VisitorContext } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { paths, pathsOf } from '../../ui/paths.ts'
import { uiWords } from '../../ui/words.ts'
import type { Belonging } from '../school-queries.ts'
import { signInWords } from '../sign-in/words.ts'
import { Gate } from './gate.tsx'

/** Several schools to choose from, or none. */
export function SchoolChoice({ visitor, memberships }: { visitor: VisitorContext; memberships: Belonging[] }) {
  const t = signInWords(visitor.language)
  const none = memberships.length === 0
  return (
    <Gate visitor={visitor} title={none ? t.noSchool : t.chooseSchool} here={paths.home}>
      {none && <p>{t.noSchoolText}</p>}
      <ul class="doors">
        {memberships.map(({ school, role }) => (
          <li>
            <a class="button quiet-button" href={pathsOf(school).today}>
              {school.shortName}
            </a>
            <p class="small quiet">{t.roles[role]}</p>
          </li>
        ))}
      </ul>
      <div class="actions">
        <a href={paths.account}>{uiWords(visitor.language).account}</a>
        <ActButton ctx={visitor} action={paths.signOut} label={uiWords(visitor.language).signOut} />
      </div>
    </Gate>
  )
}
