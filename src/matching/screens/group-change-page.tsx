import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fieldsOf } from '../desk/desk-act.ts'
import { nameOfGroup } from '../groups/explain-group.ts'
import { explainGroupPrice } from '../groups/explain-group-price.ts'
import type { GroupPreview } from '../groups/preview-group-act.ts'
import { nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { PriceSentences } from './price-sentences.tsx'

type Props = GroupPreview & { ctx: Context; roundId: string; roster: Roster; hasMoved?: boolean }

/** What giving up a group, or a seat in it, would cost, said before it is done. */
export function GroupChangePage({ ctx, roundId, act, group, price, seen, hasMoved, roster }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const who = act.kind === 'ungroup' ? '' : `${nameOf(roster, act.menteeId)} — `
  return (
    <Page ctx={ctx} title={t.priceTitle[act.kind]} section="matching" lead={`${who}${nameOfGroup(group, roster)}`}>
      {hasMoved && <p class="note soon">{t.deskHasMoved}</p>}
      <section class="sheet padded price" aria-labelledby="price">
        <h2 id="price">{t.priceIs}</h2>
        <PriceSentences sentences={explainGroupPrice(price, roster, ctx.language, act.kind === 'seat')} />
      </section>
      <div class="actions">
        <Form ctx={ctx} action={to.deskRules(roundId)} class="inline">
          {Object.entries({ ...fieldsOf(act), seen }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="button" type="submit">
            {t.doIt}
          </button>
        </Form>
        <a class="button quiet-button" href={`${to.round(roundId)}?group=${group.id}#group-${group.id}`}>
          {t.leave}
        </a>
      </div>
    </Page>
  )
}
