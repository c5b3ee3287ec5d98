import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { SelectField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fieldsOf, type PairAct } from '../desk/desk-act.ts'
import type { Preview } from '../desk/preview-act.ts'
import { explainPrice } from '../explanations/explain-price.ts'
import { hindranceInWords, type Reader } from '../explanations/explain-without.ts'
import { explainWords } from '../explanations/explain-words.ts'
import type { KnownPrice } from '../explanations/price-change.ts'
import { competenceOf, nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { PeopleChanges } from './people-changes.tsx'
import { PriceSentences } from './price-sentences.tsx'

type Props = {
  ctx: Context
  roundId: string
  preview: Preview
  /** What was confirmed was the price of another desk. */
  hasMoved?: boolean
  roster: Roster
  reader: Reader
}

/** What an act would cost, said before it is done. */
export function ChangePage({ ctx, roundId, preview, hasMoved, roster, reader }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { act, price, overrules, mayPrefer, roomFirst } = preview
  const title = t.priceTitle[act.kind === 'keep' || act.kind === 'release' ? 'lock' : act.kind]
  const isPossible = price?.kind !== 'impossible'
  return (
    <Page ctx={ctx} title={title} section="matching" lead={subjectOf(act, roster)}>
      {hasMoved && <p class="note soon">{t.deskHasMoved}</p>}
      {act.kind === 'capacity' && <PlacesForm ctx={ctx} roundId={roundId} act={act} />}
      {overrules && isPossible && <p class="note soon">{t.overrules(hindranceInWords(overrules, reader))}</p>}
      <section class="sheet padded price" aria-labelledby="price">
        <h2 id="price">{t.priceIs}</h2>
        {price ? <PriceSentences sentences={explainPrice(price, roster, ctx.language)} /> : <p>{t.noDraftYet}</p>}
        {price?.kind === 'price' && <Whom price={price} roster={roster} ctx={ctx} />}
      </section>
      <div class="actions">
        {roomFirst && (
          <a class="button" href={`${to.deskChange(roundId)}?${new URLSearchParams(fieldsOf(roomFirst))}`}>
            {t.addPlace(nameOf(roster, roomFirst.mentorId))}
          </a>
        )}
        {isPossible && (
          <Form ctx={ctx} action={to.deskRules(roundId)} class="inline">
            <Hidden fields={{ ...fieldsOf(act), seen: preview.seen }} />
            <button class="button" type="submit">
              {t.doIt}
            </button>
          </Form>
        )}
        <a class="button quiet-button" href={to.round(roundId)}>
          {t.leave}
        </a>
        {act.kind === 'lock' && mayPrefer && (
          <ActButton
            ctx={ctx}
            action={to.deskRules(roundId)}
            label={t.prefer}
            fields={{ kind: 'prefer', mentorId: act.mentorId, menteeId: act.menteeId }}
          />
        )}
      </div>
      {mayPrefer && <p class="quiet small measure">{t.preferHint}</p>}
    </Page>
  )
}

function subjectOf(act: PairAct, roster: Roster): string {
  const mentor = nameOf(roster, act.mentorId)
  if (act.kind === 'capacity') return mentor
  const mentee = nameOf(roster, act.menteeId)
  return act.kind === 'lock'
    ? `${mentor} → ${mentee}: ${competenceOf(roster, act.competenceId)}`
    : `${mentor} — ${mentee}`
}

function Hidden({ fields }: { fields: Record<string, string> }): Child {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

type PlacesProps = { ctx: Context; roundId: string; act: Extract<PairAct, { kind: 'capacity' }> }

function PlacesForm({ ctx, roundId, act }: PlacesProps) {
  const t = matchingWords(ctx.language)
  return (
    <form method="get" action={pathsOf(ctx.school).deskChange(roundId)} class="filters">
      <input type="hidden" name="kind" value="capacity" />
      <input type="hidden" name="mentorId" value={act.mentorId} />
      <SelectField
        name="capacity"
        label={t.places}
        value={act.capacity}
        options={[0, 1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }))}
      />
      <button class="button quiet-button" type="submit">
        {t.seePrice}
      </button>
    </form>
  )
}

type WhomProps = { price: KnownPrice; roster: Roster; ctx: Context }

function Whom({ price, roster, ctx }: WhomProps) {
  const t = explainWords(ctx.language)
  if (price.people.length === 0) return null
  return (
    <details>
      <summary>
        {t.peopleChange} ({price.people.length})
      </summary>
      <PeopleChanges people={price.people} roster={roster} language={ctx.language} />
    </details>
  )
}
