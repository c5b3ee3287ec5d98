import type { Context } from '../../platform/context.ts'
import { RadioField, SelectField } from '../../ui/fields.tsx'
import { Levels } from '../../ui/levels.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { uiWords } from '../../ui/words.ts'
import type { HandPair } from '../desk/hand-pair.ts'
import { explainWhyNot } from '../explanations/explain-why-not.ts'
import { hindranceInWords, type Reader } from '../explanations/explain-without.ts'
import type { WhyNot } from '../explanations/why-not-these.ts'
import { competenceOf, nameOf, type Roster } from '../round/roster.ts'
import { pairKey } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { PriceSentences } from './price-sentences.tsx'

type Props = {
  ctx: Context
  roundId: string
  choice: HandPair
  /** Why the two are not together in the draft; absent where nobody is chosen or nothing drafted. */
  whyNot: WhyNot | null
  roster: Roster
  reader: Reader
}

/** A pair by hand: who, whom, then with what; the next page says the price. */
export function PairByHandPage({ ctx, roundId, choice, whyNot, roster, reader }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const people = choice.participantIds.map((id) => ({ value: id, label: nameOf(roster, id) }))
  const none = { value: '', label: '—' }
  const together = whyNot?.kind === 'together' ? whyNot : null
  const options =
    choice.step === 'competence'
      ? choice.options.filter((one) => !together?.competenceIds.includes(one.competenceId))
      : []
  return (
    <Page ctx={ctx} title={t.handTitle} section="matching" lead={t.handLead}>
      <form method="get" action={to.pairByHand(roundId)} class="stacked">
        <div class="row-of-fields">
          <SelectField name="mentor" label={t.mentor} value={choice.mentorId} options={[none, ...people]} />
          <SelectField name="mentee" label={t.mentee} value={choice.menteeId} options={[none, ...people]} />
        </div>
        <button class={choice.step === 'competence' ? 'button quiet-button' : 'button'} type="submit">
          {t.chooseTwo}
        </button>
      </form>
      {choice.step === 'same' && <p class="note bad">{t.differentPeople}</p>}
      {choice.step === 'barred' && <p class="note bad">{barred(choice, reader)}</p>}
      {whyNot && (
        <section class="sheet padded price spaced" aria-labelledby="why-not">
          <h2 id="why-not">
            {together ? t.togetherTitle : t.whyNotTitle}: {nameOf(roster, choice.mentorId)} →{' '}
            {nameOf(roster, choice.menteeId)}
          </h2>
          <PriceSentences sentences={explainWhyNot(whyNot, roster, reader)} />
          {together && (
            <p>
              <a href={whereTogether(to.round(roundId), choice, together.groupId)}>
                {together.groupId ? t.whyThisGroup : t.whyThisPair}
              </a>
            </p>
          )}
        </section>
      )}
      {choice.step === 'competence' && options.length > 0 && (
        <form method="get" action={to.deskChange(roundId)} class="stacked">
          <input type="hidden" name="kind" value="lock" />
          <input type="hidden" name="mentorId" value={choice.mentorId} />
          <input type="hidden" name="menteeId" value={choice.menteeId} />
          <h2>{together ? t.anotherTopic : t.handTogether}</h2>
          <RadioField
            name="competenceId"
            label={t.competence}
            hint={t.competenceHint}
            value={options[0]?.competenceId ?? ''}
            choices={options.map((one) => ({
              value: one.competenceId,
              label: competenceOf(roster, one.competenceId),
              note: (
                <>
                  {one.isMatch ? t.match : one.levelNow === null ? t.offeredOnly : t.askedOnly}{' '}
                  {one.levelNow !== null && (
                    <Levels level={one.levelNow} wanted={one.levelWanted} language={ctx.language} />
                  )}
                </>
              ),
            }))}
          />
          <div class="actions">
            <button class="button" type="submit">
              {t.seePrice}
            </button>
            <a class="button quiet-button" href={to.round(roundId)}>
              {uiWords(ctx.language).cancel}
            </a>
          </div>
        </form>
      )}
    </Page>
  )
}

/** The pair, or its group, on the desk. */
function whereTogether(desk: string, { mentorId, menteeId }: HandPair, groupId: string | null): string {
  const key = pairKey(mentorId, menteeId)
  return groupId ? `${desk}?group=${groupId}#group-${groupId}` : `${desk}?pair=${key}#pair-${key}`
}

function barred(choice: Extract<HandPair, { step: 'barred' }>, reader: Reader): string {
  const text = hindranceInWords(choice.hindrance, reader)
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}
