import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip } from '../../ui/person-chip.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import type { Mine } from '../my-queries.ts'
import { homeWords } from '../words.ts'

const TONES: Record<string, Tone> = {
  proposed: 'soon',
  agreed: 'active',
  ordered: 'good',
  running: 'good',
  paused: 'plain',
}

/** The teacher's first screen: what waits, and one button for each. */
export function TeacherHome({ ctx, mine, hour }: { ctx: Context; mine: Mine | null; hour: number }) {
  const t = homeWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.hello(ctx.actor.name, hour)} section="today" lead={dayInWords(ctx.today, ctx.language)}>
      {mine ? (
        <>
          <MyProposals ctx={ctx} mine={mine} />
          <MyDiagnosis ctx={ctx} mine={mine} />
          <MyPairs ctx={ctx} mine={mine} />
        </>
      ) : (
        <p class="note soon">{t.mine.notInRegister}</p>
      )}
    </Page>
  )
}

function MyProposals({ ctx, mine }: { ctx: Context; mine: Mine }) {
  const t = homeWords(ctx.language).mine
  const waiting = mine.pairs.filter((pair) => pair.state === 'proposed' && !pair.answer)
  return (
    <>
      {waiting.map((pair) => (
        <div class="next-step">
          <div>
            <p>
              <b>{pair.ledGroupId ? t.groupProposal : t.proposal}</b>
            </p>
            {!pair.ledGroupId && <PersonChip person={pair.colleague} note={pair.colleague.position} />}
          </div>
          <a class="button" href={placeOf(ctx, pair)}>
            {t.answer}
          </a>
        </div>
      ))}
    </>
  )
}

const placeOf = ({ school }: Context, { id, ledGroupId }: Mine['pairs'][number]): string =>
  ledGroupId ? pathsOf(school).group(ledGroupId) : pathsOf(school).pair(id)

function MyDiagnosis({ ctx, mine }: { ctx: Context; mine: Mine }) {
  const t = homeWords(ctx.language).mine
  const to = pathsOf(ctx.school)
  const { diagnosis } = mine
  if (!diagnosis) return <p class="quiet">{t.noDiagnosis}</p>
  const isDone = diagnosis.submittedAt !== null
  return (
    <div class={isDone ? 'sheet padded' : 'next-step'}>
      <p>{isDone ? t.diagnosisDone : t.diagnosisStart(dayInWords(diagnosis.closesOn, ctx.language))}</p>
      <a class={isDone ? '' : 'button'} href={to.mySheet}>
        {isDone ? t.diagnosisSee : diagnosis.startedAt ? t.diagnosisResume : t.diagnosisGo}
      </a>
    </div>
  )
}

function MyPairs({ ctx, mine }: { ctx: Context; mine: Mine }) {
  const t = homeWords(ctx.language).mine
  const answered = mine.pairs.filter((pair) => pair.state !== 'proposed' || pair.answer)
  return (
    <>
      {(answered.length > 0 || mine.pairs.length === 0) && <h2>{t.pairs}</h2>}
      {mine.pairs.length === 0 && <p class="quiet">{t.noPairs}</p>}
      {answered.map((pair) => (
        <div class="sheet padded">
          {pair.ledGroupId ? (
            <a href={placeOf(ctx, pair)}>{t.ledGroup}</a>
          ) : (
            <PersonChip person={pair.colleague} note={pair.colleague.position} href={placeOf(ctx, pair)} />
          )}{' '}
          <Status tone={TONES[pair.state] ?? 'plain'}>{t.states[pair.state as 'agreed']}</Status>
        </div>
      ))}
    </>
  )
}
