import type { Context } from '../../platform/context.ts'
import { daysBetween } from '../../platform/days.ts'
import { dayAndMonth, dayInWords } from '../../platform/words.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import { currentStage } from '../../ui/stage-ruler.tsx'
import { uiWords } from '../../ui/words.ts'
import type { LateThing } from '../late-queries.ts'
import { type NextStep, nextStep } from '../next-step.ts'
import type { Summary } from '../summary-queries.ts'
import type { WeekThing } from '../week-queries.ts'
import { homeWords } from '../words.ts'

type Props = {
  ctx: Context
  summary: Summary
  late: LateThing[]
  week: WeekThing[]
  hour: number
  /** Cards that may be the reader's own; empty where theirs is known. */
  cards: (Named & { id: string; position: string })[]
}

/** What needs the curator now, and the one next step. */
export function CuratorHome({ ctx, summary, late, week, hour, cards }: Props) {
  const t = homeWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.hello(ctx.actor.name, hour)}
      section="today"
      lead={t.today(dayInWords(ctx.today, ctx.language), stageSentence(ctx))}
      margin={
        <MarginNote title={t.marginTitle}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      <Numbers ctx={ctx} summary={summary} />
      <Next ctx={ctx} summary={summary} />
      {cards.length > 0 && <OwnCard ctx={ctx} cards={cards} />}
      <h2>
        {t.late} {late.length > 0 && <span class="red">{late.length}</span>}
      </h2>
      {late.length === 0 ? <p class="quiet">{t.lateNothing}</p> : <LateList ctx={ctx} late={late} />}
      <h2>{t.week}</h2>
      {week.length === 0 ? <p class="quiet">{t.weekNothing}</p> : <Week ctx={ctx} week={week} />}
    </Page>
  )
}

function stageSentence(ctx: Context): string {
  const t = homeWords(ctx.language)
  const current = currentStage(ctx.frame)
  return current ? t.stageNow(current, uiWords(ctx.language).stageNames[current - 1] ?? '') : t.allDone
}

function Numbers({ ctx, summary }: { ctx: Context; summary: Summary }) {
  const t = homeWords(ctx.language)
  const { people, consents, diagnosis, inPairs, pairs } = summary
  const standing = pairs.proposed + pairs.agreed + pairs.ordered
  const numbers: [number, string, number | null][] = [
    [people, t.numbers.people, null],
    [consents, t.numbers.consents, people],
    [diagnosis?.submitted ?? 0, t.numbers.submitted, people],
    [inPairs, pairs.seats > 0 ? t.numbers.inGroupsToo : t.numbers.inPairs, people],
    [pairs.agreed + pairs.ordered, pairs.seats > 0 ? t.numbers.agreedWithSeats : t.numbers.agreed, standing],
  ]
  return (
    <ul class="numbers five">
      {numbers.map(([number, label, of]) => (
        <li>
          <b>
            {number} {of ? <small>{t.of(of)}</small> : ''}
          </b>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}

function Next({ ctx, summary }: { ctx: Context; summary: Summary }) {
  const t = homeWords(ctx.language)
  const step = nextStep(summary)
  return (
    <div class="next-step">
      <p>
        <b>{t.nextTitle}</b> {t.next[step.key]('number' in step ? step.number : 0)}
      </p>
      <a class="button" href={whereTo(ctx, step, summary)}>
        {t.nextButton[step.key]}
      </a>
    </div>
  )
}

function whereTo(ctx: Context, step: NextStep, { diagnosis, round }: Summary): string {
  const to = pathsOf(ctx.school)
  const places: Record<NextStep['key'], string> = {
    'load-staff': to.imports,
    'collect-consents': to.consents,
    'open-diagnosis': to.diagnosis,
    'await-diagnosis': diagnosis ? to.diagnosisOf(diagnosis.id) : to.diagnosis,
    'start-matching': to.matching,
    publish: round ? to.round(round.id) : to.matching,
    'await-answers': to.pairs,
    'write-papers': to.documents,
    'sign-papers': to.documents,
    'all-in-work': to.pairs,
  }
  return places[step.key]
}

function LateList({ ctx, late }: { ctx: Context; late: LateThing[] }) {
  const t = homeWords(ctx.language)
  const to = pathsOf(ctx.school)
  const named = (names: string[]) => names.join(` ${t.and} `)
  const where = { answer: to.pair, order: to.pair, scan: to.document, diagnosis: to.diagnosisOf }
  return (
    <div class="table-wrap">
      <table class="cards">
        <tbody>
          {late.map(({ names, ...one }) => (
            <tr>
              <td class="red nowrap">{t.lateSince(daysBetween(one.since, ctx.today))}</td>
              <th scope="row">
                {named(names)}
                <span class="small quiet">{t.lateKinds[one.kind]}</span>
              </th>
              <td>
                <a class="button quiet-button small-button" href={where[one.kind](one.target)}>
                  {t.act}
                  <span class="hidden">: {named(names)}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whoever runs the programme is usually one of the staff: tied to their card they take part as well. */
function OwnCard({ ctx, cards }: Pick<Props, 'ctx' | 'cards'>) {
  const t = homeWords(ctx.language)
  const options = [
    { value: '', label: t.choosePerson },
    ...cards.map((one) => ({ value: one.id, label: [fullName(one), one.position].filter(Boolean).join(', ') })),
  ]
  return (
    <section class="sheet padded">
      <h2>{t.ownCard}</h2>
      <p>{t.ownCardWhy}</p>
      <Form ctx={ctx} action={`${pathsOf(ctx.school).people}/own-card`} class="row-of-fields">
        <SelectField name="person" label={t.ownCardWho} options={options} />
        <button class="button quiet-button" type="submit">
          {t.ownCardMe}
        </button>
      </Form>
    </section>
  )
}

function Week({ ctx, week }: Pick<Props, 'ctx' | 'week'>) {
  const t = homeWords(ctx.language)
  const to = pathsOf(ctx.school)
  const where = {
    diagnosis: to.diagnosisOf,
    begins: () => `${to.pairs}?state=ordered`,
    unsigned: () => to.documents,
    stage: (number: string) => to.stage(Number(number)),
  }
  const said = ({ kind, number, name }: WeekThing) =>
    kind === 'stage'
      ? t.weekStage(uiWords(ctx.language).stageNames[Number(name) - 1] ?? '')
      : t.weekKinds[kind](number, name)
  return (
    <ul class="plain-list week">
      {week.map((one) => (
        <li>
          <b class="nowrap">{dayAndMonth(one.day, ctx.language)}</b>{' '}
          <a href={where[one.kind](one.target)}>{said(one)}</a>
        </li>
      ))}
    </ul>
  )
}
