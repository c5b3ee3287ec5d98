import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import { type DiagnosisState, diagnosisState } from '../diagnosis/diagnosis.ts'
import type { DiagnosisRow } from '../diagnosis/diagnosis-queries.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { DiagnosisTabs } from './diagnosis-tabs.tsx'

export const STATE_TONES: Record<DiagnosisState, Tone> = {
  ahead: 'plain',
  open: 'active',
  over: 'soon',
  closed: 'good',
}

/** Every diagnosis of the school, the latest first. */
export function DiagnosisList({ ctx, diagnoses }: { ctx: Context; diagnoses: DiagnosisRow[] }) {
  const t = diagnosisWords(ctx.language)
  const open = (
    <a class="button" href={pathsOf(ctx.school).newDiagnosis}>
      {t.open}
    </a>
  )
  return (
    <Page ctx={ctx} title={t.title} section="diagnosis" lead={t.lead} head={diagnoses.length > 0 && open}>
      <DiagnosisTabs ctx={ctx} tab="diagnoses" />
      {diagnoses.length === 0 ? (
        <Empty title={t.emptyTitle} action={open}>
          <p>{t.emptyText}</p>
        </Empty>
      ) : (
        <div class="table-wrap">
          <table class="cards">
            <tbody>
              {diagnoses.map((one) => (
                <DiagnosisLine ctx={ctx} diagnosis={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}

function DiagnosisLine({ ctx, diagnosis }: { ctx: Context; diagnosis: DiagnosisRow }) {
  const t = diagnosisWords(ctx.language)
  const state = diagnosisState(diagnosis, ctx.today)
  const day = (one: string) => dayAndMonth(one, ctx.language)
  return (
    <tr>
      <th scope="row">
        <a href={pathsOf(ctx.school).diagnosisOf(diagnosis.id)}>{diagnosis.name}</a>
        <small class="small quiet">{t.days(day(diagnosis.opensOn), day(diagnosis.closesOn))}</small>
      </th>
      <td>
        <Status tone={STATE_TONES[state]}>{t.states[state]}</Status>
      </td>
      <td>{t.answeredOf(diagnosis.submitted, diagnosis.invited)}</td>
    </tr>
  )
}
