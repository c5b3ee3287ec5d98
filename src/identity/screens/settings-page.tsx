import type { Context } from '../../platform/context.ts'
import { CheckField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { settingsWords } from '../settings/words.ts'
import { SchoolFields } from './school-fields.tsx'

type Props = { ctx: Context; typed: Typed; version: number; problems?: Problems; isSaved?: boolean }

/** Everything the school has settled about itself. */
export function SettingsPage({ ctx, typed, version, problems, isSaved }: Props) {
  const t = settingsWords(ctx.language)
  const field = (name: string) => ({ name, value: typed[name] ?? '', problems })
  const tick = (name: string) => ({ name, checked: typed[name] === 'yes' })
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="settings"
      lead={t.lead}
      head={<RolesLink ctx={ctx} />}
      margin={<Margin ctx={ctx} />}
    >
      {isSaved && (
        <p class="note good" role="status">
          {t.saved}
        </p>
      )}
      <Form ctx={ctx} action={pathsOf(ctx.school).settings} version={version} problems={problems}>
        <SchoolFields language={ctx.language} typed={typed} problems={problems} />
        <h2>{t.pay}</h2>
        <TextArea {...field('payBasis')} label={t.payBasis} hint={t.payBasisHint} rows={3} />
        <TextField {...field('paySource')} label={t.paySource} hint={t.paySourceHint} />
        <CheckField {...tick('regionalCoefficient')} label={t.regionalCoefficient} note={t.regionalCoefficientNote} />
        <h2>{t.protection}</h2>
        <CheckField
          {...tick('secondFactorDemanded')}
          label={t.secondFactorDemanded}
          note={t.secondFactorDemandedNote}
        />
        <CheckField
          {...tick('consentInSystemAllowed')}
          label={t.consentInSystemAllowed}
          note={t.consentInSystemAllowedNote}
        />
        <div class="actions">
          <button class="button" type="submit">
            {uiWords(ctx.language).save}
          </button>
        </div>
      </Form>
    </Page>
  )
}

function RolesLink({ ctx }: { ctx: Context }) {
  return (
    <a class="button quiet-button" href={pathsOf(ctx.school).roles}>
      {settingsWords(ctx.language).roles}
    </a>
  )
}

function Margin({ ctx }: { ctx: Context }) {
  const t = settingsWords(ctx.language)
  return (
    <>
      <MarginNote title={t.payTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
        <p>{t.payMargin}</p>
      </MarginNote>
      <MarginNote title={t.consentTitle} source={<Law ctx={ctx} of="152-fz-9-4" />}>
        <p>{t.consentMargin}</p>
      </MarginNote>
    </>
  )
}
