import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { ProblemError } from '../problem.ts'
import type { Settings } from '../settings.ts'
import type { Watch } from '../watch.ts'
import type { Alternative } from './best-alternative.ts'
import { comparePrices } from './best-alternative.ts'
import { whatIf } from './what-if.ts'

export type WhyNotThatPair =
  /** No candidate: a hard rule stands between the two; the caller knows which. */
  | { kind: 'no-candidate' }
  | { kind: 'chosen'; arcs: number[] }
  | { kind: 'forbidden'; arcs: number[] }
  /** Fixed arcs already use the place or the need. */
  | { kind: 'no-room'; flaw: ProblemError }
  /** Possible; `holders` are the chosen arcs that have the mentor now. */
  | { kind: 'price'; best: Alternative; holders: number[] }

/** Why this mentor does not have that mentee (for one need, or for any), and what it would cost everybody. */
export function whyNotThatPair(
  instance: Instance,
  settings: Partial<Settings>,
  plan: Plan,
  pair: { mentor: number; mentee: number; need?: number },
  watch?: Watch,
): WhyNotThatPair {
  const arcs = arcsBetween(instance, pair)
  if (arcs.length === 0) return { kind: 'no-candidate' }
  const chosen = arcs.filter((a) => plan.chosen.includes(a))
  if (chosen.length > 0) return { kind: 'chosen', arcs: chosen }
  const open = arcs.filter((a) => !instance.arcForbidden[a])
  if (open.length === 0) return { kind: 'forbidden', arcs }
  let best: Alternative | undefined
  let flaw: ProblemError | undefined
  for (const arc of open) {
    if (best && watch?.isOver?.()) break
    const found = whatIf(instance, settings, plan, [{ kind: 'force', arc }], watch)
    if (!found.possible) flaw = found.flaw
    else if (!best || comparePrices(found.difference, best.difference) < 0) best = { arc, difference: found.difference }
  }
  if (!best) return { kind: 'no-room', flaw: flaw! }
  return { kind: 'price', best, holders: plan.chosen.filter((a) => instance.arcMentor[a] === pair.mentor) }
}

function arcsBetween(
  { arcs, arcMentor, arcNeed, needMentee }: Instance,
  { mentor, mentee, need }: { mentor: number; mentee: number; need?: number },
): number[] {
  const found: number[] = []
  for (let a = 0; a < arcs; a++)
    if (arcMentor[a] === mentor && needMentee[arcNeed[a]!] === mentee && (need === undefined || arcNeed[a] === need))
      found.push(a)
  return found
}
