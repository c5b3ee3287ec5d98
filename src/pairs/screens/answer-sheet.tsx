import type { Context } from '../../platform/context.ts'
import { inOrder } from '../../platform/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, shortName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import { answerWords } from '../answers/answer-words.ts'
import { competenceIn, fromSideOf, leadsSeat, type PairView, type Side } from '../read-pairs.ts'
import { GoalLines } from './exchange.tsx'

/** A sheet with a line for everybody who is awaited: for answers given at a meeting, by phone, in the corridor. */
export function AnswerSheet({ ctx, pairs }: { ctx: Context; pairs: PairView[] }) {
  const t = answerWords(ctx.language)
  const waiting = pairs
    .flatMap((pair) =>
      pair.sides.filter((side) => !side.answer).map((side) => ({ pair, side, of: nameOf(pair, side) })),
    )
    .filter(({ of }, at, all) => all.findIndex((one) => one.of === of) === at)
    .sort((a, b) => inOrder(fullName(a.side), fullName(b.side)))
  return (
    <Page
      ctx={ctx}
      title={t.answerSheet}
      section="pairs"
      lead={t.answerSheetLead}
      margin={
        <MarginNote title={t.marginPersonTitle}>
          <p>{t.marginPerson}</p>
        </MarginNote>
      }
    >
      {waiting.length === 0 ? (
        <Empty
          title={t.noneWaiting}
          action={
            <a class="button" href={pathsOf(ctx.school).pairs}>
              {t.title}
            </a>
          }
        >
          <p>{t.noneWaitingWhy}</p>
        </Empty>
      ) : (
        <Form ctx={ctx} action={pathsOf(ctx.school).pairAnswers} class="pair-sheet">
          <div class="table-wrap">
            <table class="cards">
              <tbody>
                {waiting.map(({ pair, side, of }) => (
                  <Line ctx={ctx} pair={pair} side={side} name={of} />
                ))}
              </tbody>
            </table>
          </div>
          <div class="bulk">
            <button class="button" type="submit">
              {uiWords(ctx.language).save}
            </button>
          </div>
        </Form>
      )}
    </Page>
  )
}

/** Whose answer about what; whoever leads a group answers for it once. */
const nameOf = (pair: PairView, side: Side): string => `${side.id}.${leadsSeat(pair, side.id) ? pair.groupId : pair.id}`

const aboutWhat = (ctx: Context, pair: PairView, side: Side): string =>
  pair.kind === 'group'
    ? pair.directions.map((one) => competenceIn(one, ctx.language)).join('; ')
    : shortName(fromSideOf(pair, side.id).mate)

function Line({ ctx, pair, side, name }: { ctx: Context; pair: PairView; side: Side; name: string }) {
  const t = answerWords(ctx.language)
  const choice = (value: string, label: string) => (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={value === ''} />
      <span>{label}</span>
    </label>
  )
  return (
    <tr>
      <th scope="row">
        {fullName(side)}
        {leadsSeat(pair, side.id) ? (
          <p class="small">
            {t.leadsGroup}: {pair.directions.map((one) => competenceIn(one, ctx.language)).join('; ')}
          </p>
        ) : (
          <GoalLines pair={pair} language={ctx.language} />
        )}
      </th>
      <td>
        <fieldset class="field">
          <legend class="hidden">
            {shortName(side)}, {pair.kind === 'group' ? t.group : t.pair}: {aboutWhat(ctx, pair, side)}
          </legend>
          <div class="choices-inline">
            {choice('', t.noAnswer)}
            {choice('accepted', t.answerOf.accepted)}
            {choice('declined', t.answerOf.declined)}
          </div>
        </fieldset>
      </td>
    </tr>
  )
}
