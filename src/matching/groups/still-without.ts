import type { Desk } from '../candidates/exchange-queries.ts'
import type { Direction, Without } from '../draft/draft.ts'
import { whyNoGroup } from '../engine/groups/why-group.ts'
import type { FormedGroups } from './form-groups.ts'

/** Who has neither a pair nor a seat in a group; where a group of their wish would be too small, how many would sit in it. */
export function stillWithout(
  { hand }: Pick<Desk, 'hand'>,
  without: readonly Without[],
  directions: readonly Direction[],
  formed: FormedGroups | undefined,
): Without[] {
  const helped = new Set(directions.map((one) => one.menteeId))
  const left = without.filter((one) => !helped.has(one.personId)).map((one) => withHand(hand, one))
  if (!formed) return left
  const { posed, plan, settings } = formed
  const needOf = new Map(posed.seats.map((seat, arc) => [`${seat.menteeId} ${seat.competenceId}`, arc]))
  return left.map((one) => {
    const arc = needOf.get(`${one.personId} ${one.competenceId}`)
    if (arc === undefined) return one
    const why = whyNoGroup(posed.problem, settings, plan, posed.problem.instance.arcNeed[arc]!)
    return why.kind === 'too-few' ? { ...one, wouldSit: why.wanting } : one
  })
}

/** Of whose group of that wish the curator took them out. */
function withHand({ ungrouped }: Desk['hand'], one: Without): Without {
  const suffix = ` ${one.competenceId} ${one.personId}`
  const by = [...ungrouped].filter((key) => key.endsWith(suffix)).map((key) => key.slice(0, -suffix.length))
  return by.length > 0 ? { ...one, takenOutBy: by.sort() } : one
}
