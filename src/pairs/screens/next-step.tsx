import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { ActButton } from '../../ui/form.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { pairPageWords } from '../pair-page-words.ts'
import { fromSideOf, type PairView } from '../read-pairs.ts'

/** For the curator: one sentence on what is next, and the one button for it. */
export function NextStep({ ctx, pair }: { ctx: Context; pair: PairView }) {
  const t = pairPageWords(ctx.language)
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
  const t = pairPageWords(ctx.language)
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
  const t = pairPageWords(ctx.language)
  const { me } = fromSideOf(pair, ctx.actor.personId ?? '')
  const sentence = {
    ...t.nextMine,
    proposed: me.answer ? t.nextMine.waitMate : t.nextMine.waitMe,
    ordered: t.nextMine.ordered(dayAndMonth(pair.startsOn, ctx.language)),
    declined: me.answer === 'declined' ? t.nextMine.declinedMe : t.nextMine.declinedMate,
  }[pair.state]
  return (
    <div class="next-step">
      <p>{sentence}</p>
      {pair.state === 'proposed' && !me.answer && <a href="#your-answer">{t.toAnswer}</a>}
    </div>
  )
}
