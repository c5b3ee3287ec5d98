import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { dayInWords } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { RadioField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { Status } from '../../ui/status.tsx'
import type { Round } from '../round/round.ts'
import { matchingWords } from '../words.ts'

export type RoundRow = Round & { drafts: number; diagnosis: string }
type DiagnosisRow = { id: string; name: string; sheets: number | string | null }

/** Every round of the school, the latest first. */
export function RoundsPage({ ctx, rounds }: { ctx: Context; rounds: RoundRow[] }) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.rounds}
      section="matching"
      head={
        <a class="button" href={to.newRound}>
          {t.newRound}
        </a>
      }
    >
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th>{t.round}</th>
              <th>{t.startedOn}</th>
              <th>{t.drafts}</th>
              <th>{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr>
                <th scope="row">
                  <a href={to.round(round.id)}>{round.diagnosis}</a>
                </th>
                <td data-label={t.startedOn}>
                  {dayInWords(dayOf(round.createdAt, ctx.school.timeZone), ctx.language)}
                </td>
                <td data-label={t.drafts}>{round.drafts}</td>
                <td>
                  <RoundState ctx={ctx} round={round} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function RoundState({ ctx, round }: { ctx: Context; round: Round }) {
  const t = matchingWords(ctx.language)
  if (round.publishedAt && !round.reopenedAt) return <Status tone="good">{t.statePublished}</Status>
  return <Status tone="active">{round.reopenedAt ? t.stateReopened : t.stateOpen}</Status>
}

type NewProps = { ctx: Context; diagnoses: DiagnosisRow[]; problems?: Problems }

/** A new round: from which diagnosis. Without one there is nothing to begin with. */
export function NewRoundPage({ ctx, diagnoses, problems }: NewProps) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  if (diagnoses.length === 0)
    return (
      <Page ctx={ctx} title={t.title} section="matching">
        <Empty
          title={t.emptyTitle}
          action={
            <a class="button" href={to.diagnosis}>
              {t.toDiagnosis}
            </a>
          }
        >
          <p>{t.empty}</p>
          <p>{t.noDiagnosis}</p>
        </Empty>
      </Page>
    )
  return (
    <Page ctx={ctx} title={t.newRound} section="matching" lead={t.empty}>
      <Form ctx={ctx} action={to.matching} problems={problems}>
        <RadioField
          name="diagnosisId"
          label={t.diagnosis}
          value={diagnoses[0]!.id}
          problems={problems}
          choices={diagnoses.map((one) => ({
            value: one.id,
            label: one.name,
            note: Number(one.sheets) > 0 ? t.sheets(Number(one.sheets)) : t.noSheets,
          }))}
        />
        <div class="actions">
          <button class="button" type="submit">
            {t.start}
          </button>
        </div>
      </Form>
    </Page>
  )
}
