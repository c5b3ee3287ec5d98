import type { Language } from '../../platform/context.ts'
import { inOrderOf } from '../../platform/words.ts'
import { arcBetween, seatsAround } from '../draft/circle.ts'
import type { DraftPair } from '../draft/draft.ts'
import type { Figures } from '../draft/figures.ts'
import { competenceOf, nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = {
  language: Language
  pairs: DraftPair[]
  figures: Figures
  withoutIds: string[]
  roster: Roster
  circle: ReadonlySet<string>
}

/** Room outside the circle for a name. */
const NAME = 150
/** Along the circle, so that names do not touch. */
const SEAT = 19

/** The exchange as a circle with arcs: blue both ways, grey with an arrowhead one way, dashed round a circle of three, red rings for those without. */
export function ExchangeCircle({ language, pairs, figures, withoutIds, roster, circle }: Props) {
  const ids = inOrder(pairs, withoutIds, roster)
  const radius = Math.max(150, Math.round((ids.length * SEAT) / (2 * Math.PI)))
  const centre = { x: radius + NAME, y: radius + NAME }
  const seats = new Map(seatsAround(ids, radius, centre).map((seat) => [seat.id, seat]))
  const told = toldOf(pairs, roster)
  const size = 2 * (radius + NAME)
  return (
    <svg
      class="exchange-circle"
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      role="group"
      aria-label={matchingWords(language).pictureLabel(figures.standing + figures.fresh, figures.exchanges)}
    >
      <defs>
        <marker id="tip" viewBox="0 0 8 8" refX="11" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="tip" d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {pairs.map((pair) => {
        const [from, to] = [seats.get(pair.oneId)!, seats.get(pair.otherId)!]
        const path = arcBetween(from.at, to.at, centre)
        const said = saidOf(pair, roster)
        return pair.kind === 'reciprocal' ? (
          <path class="arc both" d={path}>
            <title>{said}</title>
          </path>
        ) : (
          <path class={circle.has(pair.key) ? 'arc one round' : 'arc one'} d={path} marker-end="url(#tip)">
            <title>{said}</title>
          </path>
        )
      })}
      {[...seats.values()].map((seat) => (
        <a class={withoutIds.includes(seat.id) ? 'seat out' : 'seat'} href={`#of-${seat.id}`}>
          <title>{[nameOf(roster, seat.id), ...(told.get(seat.id) ?? [])].join('\n')}</title>
          <circle cx={seat.at.x} cy={seat.at.y} r="5" />
          <text
            x={seat.label.x}
            y={seat.label.y}
            dy="4"
            text-anchor={seat.anchor}
            transform={`rotate(${seat.angle} ${seat.label.x} ${seat.label.y})`}
          >
            {nameOf(roster, seat.id)}
          </text>
        </a>
      ))}
    </svg>
  )
}

/** «Ким Д. С. → Лоза Г. П.: Онлайн-тесты», a line for each direction. */
const linesOf = (pair: DraftPair, roster: Roster): string[] =>
  pair.directions.map(
    (one) =>
      `${nameOf(roster, one.mentorId)} → ${nameOf(roster, one.menteeId)}: ${competenceOf(roster, one.competenceId)}`,
  )

const saidOf = (pair: DraftPair, roster: Roster): string => linesOf(pair, roster).join('\n')

/** What is said of each person, when the pointer or the focus is on them. */
function toldOf(pairs: DraftPair[], roster: Roster): Map<string, string[]> {
  const told = new Map<string, string[]>()
  for (const pair of pairs)
    for (const id of [pair.oneId, pair.otherId]) told.set(id, [...(told.get(id) ?? []), ...linesOf(pair, roster)])
  return told
}

/** From the most experienced on, equals by name; those of whom it is not known come last. */
function inOrder(pairs: DraftPair[], withoutIds: string[], roster: Roster): string[] {
  const ids = new Set([...pairs.flatMap((pair) => [pair.oneId, pair.otherId]), ...withoutIds])
  const years = (id: string) => roster.people.get(id)?.experienceYears ?? -1
  return inOrderOf([...ids], (id) => nameOf(roster, id)).sort((a, b) => years(b) - years(a))
}
