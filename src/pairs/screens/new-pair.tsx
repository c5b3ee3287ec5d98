import type { Context } from '../../platform/context.ts'
import { usualDates } from '../../programme/pair-dates.ts'
import { CheckField, type Option, SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named, shortName } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { KINDS_BY_HAND } from '../pair.ts'
import { newPairWords } from '../proposals/new-pair-words.ts'
import type { Warning } from '../proposals/pair-warnings.ts'

type Props = {
  ctx: Context
  people: (Named & { id: string; position: string })[]
  competences: { id: string; code: string; name: string; nameEn: string }[]
  typed?: Typed
  problems?: Problems
  warnings?: Warning[]
}

/** A pair outside any round, proposed to both like every other. */
export function NewPairPage({ ctx, people, competences, typed = {}, problems, warnings = [] }: Props) {
  const t = newPairWords(ctx.language)
  const usual = usualDates(ctx.today)
  const persons = [
    { value: '', label: t.choosePerson },
    ...people.map((one) => ({ value: one.id, label: [fullName(one), one.position].filter(Boolean).join(', ') })),
  ]
  const skills = competences.map((one) => ({
    value: one.id,
    label: `${one.code} ${(ctx.language === 'en' && one.nameEn) || one.name}`,
  }))
  const choose = (name: string, label: string, options: Option[], hint?: string) => (
    <SelectField name={name} label={label} hint={hint} options={options} value={typed[name]} problems={problems} />
  )
  return (
    <Page
      ctx={ctx}
      title={t.newPair}
      section="pairs"
      lead={t.newPairLead}
      margin={
        <MarginNote title={t.marginHandTitle}>
          <p>{t.marginHand}</p>
        </MarginNote>
      }
    >
      <Form ctx={ctx} action={pathsOf(ctx.school).pairs} problems={problems} labels={labelsOf(ctx)}>
        {warnings.length > 0 && <Warnings ctx={ctx} warnings={warnings} />}
        {choose('mentorId', t.mentor, persons)}
        {choose('menteeId', t.mentee, persons)}
        {choose('competenceId', t.competence, [{ value: '', label: t.chooseCompetence }, ...skills])}
        {choose(
          'competenceBackId',
          t.competenceBack,
          [{ value: '', label: t.noneBack }, ...skills],
          t.competenceBackHint,
        )}
        {choose(
          'kind',
          t.kind,
          KINDS_BY_HAND.map((value) => ({ value, label: t.kinds[value] })),
          t.kindHint,
        )}
        <div class="row-of-fields">
          <TextField
            name="startsOn"
            type="date"
            label={t.startsOn}
            value={typed.startsOn ?? usual.startsOn}
            problems={problems}
          />
          <TextField
            name="endsOn"
            type="date"
            label={t.endsOn}
            value={typed.endsOn ?? usual.endsOn}
            problems={problems}
          />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {t.propose}
          </button>
        </div>
      </Form>
    </Page>
  )
}

const labelsOf = (ctx: Context) => {
  const t = newPairWords(ctx.language)
  return {
    mentorId: t.mentor,
    menteeId: t.mentee,
    competenceId: t.competence,
    competenceBackId: t.competenceBack,
    kind: t.kind,
    startsOn: t.startsOn,
    endsOn: t.endsOn,
  }
}

/** What the curator should know first, and that she knows it. */
export function Warnings({ ctx, warnings }: { ctx: Context; warnings: Warning[] }) {
  const t = newPairWords(ctx.language)
  return (
    <div class="note soon" role="alert">
      <h2>{t.warnings}</h2>
      <ul>
        {warnings.map((warning) => (
          <li>{inWords(ctx, warning)}</li>
        ))}
      </ul>
      <CheckField name="knowing" label={t.proposeAnyway} checked={false} />
    </div>
  )
}

function inWords(ctx: Context, warning: Warning): string {
  const said = newPairWords(ctx.language).warning
  if (warning.kind === 'no-consent' || warning.kind === 'superior') return said[warning.kind](shortName(warning.person))
  return said[warning.kind]
}
