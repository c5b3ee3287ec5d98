import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { pageWordsFor, seatPageWords } from '../groups/seat-words.ts'
import { fromSideOf, leadsSeat, type PairView } from '../read-pairs.ts'

/** For the curator: one sentence on what is next, and the one button for it. */
export function NextStep({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pageWordsFor(pair, ctx.language)
  const sentence = {
    ...t.next,
    proposed: t.next.proposed(
      pair.sides
        .filter((side) => !side.answer)
        .map(shortName)
        .join(', '),
    ),
    ordered: t.next.ordered(dayAndMonth(pair.startsOn, ctx.language)),
  }[pair.state]
  return (
    <div class="next-step">
      <p>
        <b>{t.nextStep}.</b> {sentence}
      </p>
      <NextButton ctx={ctx} pair={pair} />
    </div>
  )
}

function NextButton({ ctx, pair }: { ctx: Context; pair: PairView }): Child {
  const t = pageWordsFor(pair, ctx.language)
  const to = pathsOf(ctx.school)
  const link = (href: string, label: string) => (
    <a class="button" href={href}>
      {label}
    </a>
  )
  switch (pair.state) {
    case 'proposed':
      return (
        <ActButton
          ctx={ctx}
          action={to.pairReminders}
          fields={{ pair: pair.id, back: pair.id }}
          label={t.remind}
          class=""
        />
      )
    case 'agreed':
      return link(to.documentsOfPair(pair.id), t.toOrder)
    case 'declined':
    case 'withdrawn':
      return link(pair.roundId ? to.round(pair.roundId) : to.matching, t.toDesk)
    default:
      return link(to.documentsOfPair(pair.id), t.papers)
  }
}

/** For one of the two: where the pair stands, said to them. */
export function MyNextStep({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pageWordsFor(pair, ctx.language)
  const { me } = fromSideOf(pair, ctx.actor.personId ?? '')
  const isLead = leadsSeat(pair, me.id)
  const said = isLead ? seatPageWords(ctx.language).nextLead : t.nextMine
  const sentence = {
    ...said,
    proposed: me.answer ? said.waitMate : said.waitMe,
    ordered: said.ordered(dayAndMonth(pair.startsOn, ctx.language)),
    declined: me.answer === 'declined' ? said.declinedMe : said.declinedMate,
  }[pair.state]
  const isAwaited = pair.state === 'proposed' && !me.answer
  return (
    <div class="next-step">
      <p>{sentence}</p>
      {isAwaited && !isLead && <a href="#your-answer">{t.toAnswer}</a>}
      {isAwaited && isLead && (
        <a href={pathsOf(ctx.school).group(pair.groupId ?? '')}>{seatPageWords(ctx.language).toAnswerForGroup}</a>
      )}
    </div>
  )
}
