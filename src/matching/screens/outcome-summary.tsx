import type { Language } from '../../platform/context.ts'
import { Status } from '../../ui/status.tsx'
import type { Outcome } from '../draft/draft.ts'
import type { Figures } from '../draft/figures.ts'
import { asPercent } from '../explanations/explain-price.ts'
import { matchingWords } from '../words.ts'

/** The sum of a draft in numbers, and how good it is in one sentence. */
export function OutcomeSummary({
  outcome,
  figures,
  language,
  desk = '',
}: {
  outcome: Outcome
  figures: Figures
  language: Language
  /** The desk, where its lists are not on this page. */
  desk?: string
}) {
  const t = matchingWords(language)
  const { asking, helped, without, exchanges, circles, inCircles, circlesElsewhere, oneWay, groups, seats } = figures
  return (
    <>
      <ul class="numbers">
        <li>
          <b>
            {helped} <small>{t.ofPeople(asking)}</small>
          </b>
          <span>{t.getHelp(helped)}</span>
        </li>
        <li>
          <b>{exchanges}</b>
          <span>{t.exchanges(exchanges)}</span>
        </li>
        {circles > 0 && (
          <li>
            <b>{circles}</b>
            <span>{t.circlesOfThree(circles, inCircles, circlesElsewhere)}</span>
          </li>
        )}
        <li>
          <b>{oneWay}</b>
          <span>{t.oneWay(oneWay)}</span>
        </li>
        {groups > 0 && (
          <li>
            <b>
              <a href={`${desk}#groups`}>{groups}</a>
            </b>
            <span>{t.groupsWith(groups, seats)}</span>
          </li>
        )}
        <li>
          <b class={without > 0 ? 'red' : undefined}>
            {without > 0 ? <a href={`${desk}#without`}>{without}</a> : without}
          </b>
          <span>{t.withoutMentor}</span>
        </li>
      </ul>
      <Proof outcome={outcome} figures={figures} language={language} />
    </>
  )
}

/** Beyond a hundredth nobody would say that there is hardly a better plan. */
const NARROW = 0.01

type ProofProps = { outcome: Outcome; figures: Figures; language: Language }

/** The certificate in one sentence; what stands already is no part of what it proves. */
function Proof({ outcome, figures, language }: ProofProps) {
  const t = matchingWords(language)
  const { standing, fresh, groups } = figures
  if (standing > 0 && fresh === 0) return <p class="note proof">{t.allStand(outcome.status === 'optimal')}</p>
  if (outcome.isCut) return <p class="note soon proof">{t.cutShort}</p>
  const isForGroups = outcome.groups?.isForGroups === true
  const isProven = outcome.status === 'optimal' && !isForGroups
  const withGroups = groups > 0 || outcome.groups !== undefined
  const [proven, close] = withGroups ? [t.pairsProven, t.pairsWithinGap] : [t.proven, t.withinGap]
  const within = (percent: string) => (outcome.gap > NARROW ? t.farFromBound(percent, withGroups) : close(percent))
  const seconds = Math.max(0.1, outcome.seconds).toLocaleString(language, { maximumFractionDigits: 1 })
  return (
    <p class={isProven ? 'note good proof' : 'note proof'}>
      <Status tone={isProven ? 'good' : 'active'}>
        <b>{isForGroups ? t.pairsForGroups : isProven ? proven : within(asPercent(outcome.gap, language))}</b>
      </Status>{' '}
      {t.seconds(seconds)} {t.locksKept(outcome.locked)} {standing > 0 && t.proofSpares(standing)}{' '}
      {outcome.groups && !isForGroups && t.pairsFirst} {groups > 0 && t.groupsApart(outcome.settings.circles)}
    </p>
  )
}
