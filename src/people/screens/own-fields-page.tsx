import type { Context } from '../../platform/context.ts'
import { SelectField, TextArea, TextField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import type { OwnField } from '../register/person-queries.ts'
import { peopleWords } from '../words.ts'

export const OWN_FIELD_KINDS = ['text', 'number', 'day', 'choice'] as const

/** The school's own fields of the card. */
export function OwnFieldsPage({
  ctx,
  own,
  problems,
  typed = {},
}: {
  ctx: Context
  own: OwnField[]
  problems?: Problems
  typed?: Typed
}) {
  const t = peopleWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page ctx={ctx} title={t.ownFieldsTitle} section="people" lead={t.ownFieldsLead}>
      {own.length === 0 ? (
        <p class="quiet">{t.ownFieldNone}</p>
      ) : (
        <div class="table-wrap">
          <table class="cards">
            <tbody>
              {own.map((field) => (
                <tr>
                  <th scope="row">{field.name}</th>
                  <td>{t.ownFieldKinds[field.kind as 'text']}</td>
                  <td>
                    <ActButton
                      ctx={ctx}
                      action={`${to.ownFields}/${field.id}/retirement`}
                      label={t.ownFieldRetire}
                      class="quiet-button small-button"
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h2>{t.ownFieldNew}</h2>
      <Form ctx={ctx} action={to.ownFields} problems={problems}>
        <TextField name="name" label={t.ownFieldName} value={typed.name} problems={problems} required />
        <SelectField
          name="kind"
          label={t.ownFieldKind}
          options={OWN_FIELD_KINDS.map((value) => ({ value, label: t.ownFieldKinds[value] }))}
          value={typed.kind}
          short
        />
        <TextArea name="choices" label={t.ownFieldChoices} value={typed.choices} />
        <div class="actions">
          <button class="button" type="submit">
            {t.ownFieldNew}
          </button>
        </div>
      </Form>
    </Page>
  )
}
