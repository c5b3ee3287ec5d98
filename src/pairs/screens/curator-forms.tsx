import type { Context } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { pageWordsFor } from '../groups/seat-words.ts'
import type { PairView } from '../read-pairs.ts'

type DatesProps = { ctx: Context; pair: PairView; problems?: Problems; typed?: Typed }

export function DatesForm({ ctx, pair, problems, typed }: DatesProps) {
  const t = pageWordsFor(pair, ctx.language)
  return (
    <details class="pair-more" open={problems !== undefined}>
      <summary>{t.changeDates}</summary>
      <Form
        ctx={ctx}
        action={pathsOf(ctx.school).pairDates(pair.id)}
        version={pair.version}
        problems={problems}
        labels={{ startsOn: t.startsOn, endsOn: t.endsOn }}
      >
        <div class="row-of-fields">
          <TextField
            name="startsOn"
            type="date"
            label={t.startsOn}
            value={typed?.startsOn ?? pair.startsOn}
            problems={problems}
          />
          <TextField
            name="endsOn"
            type="date"
            label={t.endsOn}
            value={typed?.endsOn ?? pair.endsOn}
            problems={problems}
          />
        </div>
        <button class="button quiet-button" type="submit">
          {uiWords(ctx.language).save}
        </button>
      </Form>
    </details>
  )
}

export function WithdrawForm({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pageWordsFor(pair, ctx.language)
  return (
    <details class="pair-more">
      <summary>{t.withdraw}</summary>
      <p>{t.withdrawWhy}</p>
      <ActButton ctx={ctx} action={pathsOf(ctx.school).pairWithdrawal(pair.id)} label={t.withdraw} class="danger" />
    </details>
  )
}
