import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/context.ts'
import { Levels } from '../../ui/levels.tsx'
import { Initials } from '../../ui/person-chip.tsx'
import type { Direction, DraftPair } from '../draft/draft.ts'
import type { EngagementStage } from '../engagement.ts'
import { competenceOf, lineOf, nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = {
  pair: DraftPair
  roster: Roster
  language: Language
  /** Where a tap on the card leads; none on a page where nothing is to be chosen. */
  href?: string
  isSelected?: boolean
  /** How far it has come, where it stands already. */
  stage?: EngagementStage | undefined
  isLocked?: boolean
  isDeclined?: boolean
  isOfCircle?: boolean
  children?: Child
}

/** Two people and what passes between them: an arrow for each direction, carrying its competence. */
export function PairCard({
  pair,
  roster,
  language,
  href,
  isSelected,
  stage,
  isLocked,
  isDeclined,
  isOfCircle,
  children,
}: Props) {
  const t = matchingWords(language)
  const names = `${nameOf(roster, pair.oneId)}, ${nameOf(roster, pair.otherId)}`
  return (
    <li class={isSelected ? 'pair selected' : 'pair'} id={`pair-${pair.key}`}>
      <div class="pair-face">
        {href && (
          <a class="pair-open" href={href} aria-current={isSelected ? 'true' : undefined}>
            <span class="hidden">{t.choose(names)}</span>
          </a>
        )}
        <Who id={pair.oneId} roster={roster} language={language} />
        <div class="flows">
          {pair.directions.map((direction) => (
            <Flow
              direction={direction}
              isBack={direction.mentorId !== pair.oneId}
              roster={roster}
              language={language}
            />
          ))}
        </div>
        <Who id={pair.otherId} roster={roster} language={language} right />
        <div class="pair-tags">
          {pair.kind !== 'unknown' && (
            <span class={pair.kind === 'reciprocal' ? 'tag blue' : 'tag'}>{t.kinds[pair.kind]}</span>
          )}
          {isOfCircle && <span class="tag blue">{t.circleTag}</span>}
          {pair.directions.some((one) => one.groupId !== null) && <span class="tag blue">{t.inGroupTag}</span>}
          {stage && <span class="tag done">{t.stages[stage]}</span>}
          {isLocked && <span class="tag ink">{t.locked}</span>}
          {isDeclined && <span class="tag alarm">{t.declinedTag}</span>}
        </div>
      </div>
      {children}
    </li>
  )
}

function Who({ id, roster, language, right }: { id: string; roster: Roster; language: Language; right?: boolean }) {
  const person = roster.people.get(id)
  if (!person) return <div class="who" />
  return (
    <div class={right ? 'who right' : 'who'}>
      <Initials person={person} />
      <p>
        <b>{nameOf(roster, id)}</b>
        <small>{lineOf(person, language)}</small>
      </p>
    </div>
  )
}

type FlowProps = { direction: Direction; isBack: boolean; roster: Roster; language: Language }

function Flow({ direction, isBack, roster, language }: FlowProps) {
  const t = matchingWords(language)
  const competence = competenceOf(roster, direction.competenceId)
  return (
    <div class={isBack ? 'flow back' : 'flow'}>
      <span class="hidden">{t.helpsWith(nameOf(roster, direction.mentorId), '')}</span>
      <span class="flow-what">{competence}</span>
      <Levels level={direction.levelBefore} wanted={direction.levelTarget} language={language} />
    </div>
  )
}
