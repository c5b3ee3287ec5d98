import type { Actor } from '../platform/context.ts'
import { runsProgramme } from '../platform/runs-programme.ts'
import { type Act, isOpenTo, type Mover, type PairState, whoMay } from './pair.ts'

type Sides = { oneId: string; otherId: string }

/** Whoever runs the programme: the director, the coordinator, the curator. */
export const maySteerPairs = runsProgramme

export const isSideOf = ({ personId }: Pick<Actor, 'personId'>, { oneId, otherId }: Sides): boolean =>
  personId !== null && (personId === oneId || personId === otherId)

/** A pair is seen by its two people and by those who run the programme. */
export const maySeePair = (actor: Actor, pair: Sides): boolean => maySteerPairs(actor) || isSideOf(actor, pair)

/** Everybody answers for themselves. */
export const mayAnswerPair = (actor: Actor, pair: Sides): boolean => isSideOf(actor, pair)

/** Why somebody declined is for the curator, and never for the other side. */
export const mayReadReason = (actor: Actor, pair: Sides, authorId: string): boolean =>
  actor.personId === authorId || (actor.role === 'curator' && !isSideOf(actor, pair))

/** What this person may do with this pair as it stands now: the buttons of its page. */
export const mayNow = (actor: Actor, pair: Sides & { state: PairState }, act: Act): boolean =>
  isOpenTo(act, pair.state) && whoMay(act).some((mover) => standsAs(actor, pair, mover))

function standsAs(actor: Actor, pair: Sides, mover: Mover): boolean {
  if (mover === 'side') return isSideOf(actor, pair)
  return mover === 'curator' && maySteerPairs(actor)
}
