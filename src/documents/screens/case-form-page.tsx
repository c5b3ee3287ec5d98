import type { Context } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { type Forms, OBLIQUE_CASES } from '../case-forms/forms-by-rule.ts'
import { formWords } from '../case-forms/words.ts'

type Props = {
  ctx: Context
  nominative: string
  action: string
  version: number
  byRule: Forms
  values: Partial<Forms>
  /** Set where the rules cannot tell the gender: where to say it. */
  genderCard?: string | undefined
  problems?: Problems
}

/** The six cases of a name or a position: as the rules have them, or as the school knows better. */
export function CaseFormPage({ ctx, nominative, action, version, byRule, values, genderCard, problems }: Props) {
  const t = formWords(ctx.language)
  const label = (one: keyof typeof t.cases) => `${t.cases[one]} (${t.questions[one]})`
  return (
    <Page
      ctx={ctx}
      title={nominative}
      section="documents"
      lead={<a href={pathsOf(ctx.school).caseForms}>{t.back}</a>}
      margin={
        <MarginNote title={t.marginTitle}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      {genderCard && (
        <div class="note soon">
          <p>
            {t.uncertainWhy} <a href={genderCard}>{t.setGender}</a>. {t.setGenderWhy}
          </p>
        </div>
      )}
      <Form ctx={ctx} action={action} version={version} problems={problems} labels={t.cases}>
        <dl class="facts">
          <dt>{label('nominative')}</dt>
          <dd>{nominative}</dd>
        </dl>
        {OBLIQUE_CASES.map((one) => (
          <TextField
            name={one}
            label={label(one)}
            hint={values[one] && values[one] !== byRule[one] ? t.byRule(byRule[one]) : undefined}
            value={values[one] ?? byRule[one]}
            problems={problems}
          />
        ))}
        <p class="quiet">{t.emptied}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.save}
          </button>
        </div>
      </Form>
    </Page>
  )
}
