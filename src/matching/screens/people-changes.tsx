import type { Language } from '../../platform/context.ts'
import { Status } from '../../ui/status.tsx'
import type { PersonChange } from '../draft/person-changes.ts'
import { competenceOf, nameOf, namesOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

const TONES = { gained: 'good', lost: 'bad', changed: 'active' } as const

type Props = { people: readonly PersonChange[]; roster: Roster; language: Language }

/** Who gains, loses or changes help: a row for each person. */
export function PeopleChanges({ people, roster, language }: Props) {
  const t = matchingWords(language)
  const said = (places: PersonChange['before']) =>
    places
      .map(({ leadIds, competenceId, isGroup }) =>
        [namesOf(roster, leadIds), competenceOf(roster, competenceId), isGroup && t.inGroupTag]
          .filter(Boolean)
          .join(', '),
      )
      .join('; ') || '—'
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th>{t.person}</th>
            <th>{t.what}</th>
            <th>{t.before}</th>
            <th>{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr>
              <th scope="row">{nameOf(roster, one.personId)}</th>
              <td>
                <Status tone={TONES[one.kind]}>{t[one.kind]}</Status>
              </td>
              <td data-label={t.before}>{said(one.before)}</td>
              <td data-label={t.after}>{said(one.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
