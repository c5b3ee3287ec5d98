import type { VisitorContext } from '../../platform/context.ts'
import { RadioField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { paths } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { setUpWords } from '../set-up/words.ts'
import { Gate } from './gate.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { SchoolFields } from './school-fields.tsx'

type Props = { visitor: VisitorContext; token: string; openLine: boolean; typed?: Typed; problems?: Problems }

const USUAL: Typed = {
  directorPosition: 'директор',
  orderMask: '{номер}-од',
  personnelOrderMask: '{номер}-лс',
  workingDays: '5',
  timeZone: 'Europe/Moscow',
  role: 'curator',
}

/** Everything a new school needs, on one page. */
export function SetUpPage({ visitor, token, openLine, typed = USUAL, problems }: Props) {
  const t = setUpWords(visitor.language)
  return (
    <Gate visitor={visitor} title={t.title} here={paths.setUpWith(token)} openLine={openLine}>
      <p>{t.lead}</p>
      <Form ctx={visitor} action={paths.setUp} problems={problems} labels={t as unknown as Record<string, string>}>
        <input type="hidden" name="token" value={token} />
        <SchoolFields language={visitor.language} typed={typed} problems={problems} />
        <h2>{t.first}</h2>
        <TextField
          name="userName"
          label={t.userName}
          hint={t.firstLead}
          value={typed.userName}
          autocomplete="username"
          problems={problems}
          required
        />
        <NewPasswordFields language={visitor.language} problems={problems} />
        <RadioField
          name="role"
          label={t.role}
          value={typed.role}
          problems={problems}
          inline
          choices={[
            { value: 'curator', label: t.curator },
            { value: 'coordinator', label: t.coordinator },
            { value: 'director', label: t.directorRole },
          ]}
        />
        <div class="actions">
          <button class="button" type="submit">
            {t.create}
          </button>
        </div>
      </Form>
    </Gate>
  )
}

/** Where to find the set-up link, and a place to paste it. */
export function SetUpLinkPage({ visitor, wrong }: { visitor: VisitorContext; wrong: boolean }) {
  const t = setUpWords(visitor.language)
  return (
    <Gate visitor={visitor} title={t.tokenTitle} here={paths.setUp}>
      {wrong && (
        <p class="note bad" role="alert">
          {t.tokenWrong}
        </p>
      )}
      <p>{t.tokenLead}</p>
      <p>{t.tokenAgain}</p>
      <form method="get" action={paths.setUp} class="stacked">
        <TextField name="token" label={t.token} required />
        <div class="actions">
          <button class="button" type="submit">
            {t.goOn}
          </button>
        </div>
      </form>
    </Gate>
  )
}
