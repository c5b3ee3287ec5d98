import type { Context } from '../../platform/context.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { MEETING_MODES } from '../terms/paper-terms.ts'
import { termWords } from '../terms/words.ts'
import { PaperTabs, Said } from './paper-tabs.tsx'

type Props = {
  ctx: Context
  values: Typed
  version: number
  colleagues: (Named & { id: string; position: string })[]
  isSaved?: boolean
  problems?: Problems
}

/** What all papers of the school say alike: the regulation, the pay, who answers for what. */
export function TermsPage({ ctx, values, version, colleagues, isSaved, problems }: Props) {
  const t = termWords(ctx.language)
  const field = (name: keyof typeof t.fields) => ({ name, label: t.fields[name], value: values[name], problems })
  const people = colleagues.map((one) => ({
    value: one.id,
    label: [fullName(one), one.position].filter(Boolean).join(', '),
  }))
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="documents"
      lead={t.lead}
      margin={
        <MarginNote title={t.marginTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      <PaperTabs ctx={ctx} tab="terms" />
      <Said>{isSaved ? t.saved : undefined}</Said>
      <Form ctx={ctx} action={pathsOf(ctx.school).paperTerms} version={version} problems={problems} labels={t.fields}>
        <h2>{t.regulation}</h2>
        <div class="row-of-fields">
          <TextField {...field('regulationNumber')} />
          <TextField {...field('regulationOn')} type="date" />
        </div>
        <h2>{t.pay}</h2>
        <TextField {...field('payKind')} hint={t.payKindHint} />
        <p>
          <a href={pathsOf(ctx.school).settings}>{t.payElsewhere}</a>
        </p>
        <h2>{t.people}</h2>
        <TextField {...field('directorAuthority')} hint={t.genitive} />
        <SelectField {...field('curatorId')} options={[{ value: '', label: t.nobody }, ...people]} />
        <SelectField {...field('controllerId')} options={[{ value: '', label: t.directorHerself }, ...people]} />
        <TextField {...field('payer')} hint={t.payerHint} />
        <TextField {...field('clerk')} hint={t.clerkHint} />
        <TextField {...field('processor')} hint={t.processorHint} />
        <h2>{t.work}</h2>
        <div class="row-of-fields">
          <TextField {...field('meetings')} inputmode="numeric" />
          <SelectField
            {...field('meetingMode')}
            options={MEETING_MODES.map((value) => ({ value, label: t.modes[value] }))}
          />
        </div>
        <div class="row-of-fields">
          <TextField {...field('programmesInDays')} inputmode="numeric" />
          <TextField {...field('acquaintInDays')} inputmode="numeric" />
        </div>
        <p class="small">{t.workingDayHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.save}
          </button>
        </div>
      </Form>
    </Page>
  )
}
