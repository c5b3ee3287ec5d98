import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import type { Watch } from '../watch.ts'
import { sourceOf } from './instance-source.ts'
import type { ListLengths } from './keep-best.ts'
import type { ListReport } from './solve-with-lists.ts'
import { solveWithLists } from './solve-with-lists.ts'

/** As `solveWithLists`, for a problem that stands in memory; its arcs keep their numbers. */
export function solveByLists(
  instance: Instance,
  wanted: Partial<Settings>,
  options: ListLengths & { watch?: Watch },
): { plan: Plan; lists: ListReport } {
  const source = sourceOf(instance)
  const { plan, instance: part, lists } = solveWithLists(source, wanted, options)
  const chosen = plan.chosen.map((a) => source.arcOf(part.arcNeed[a]!, part.arcMentor[a]!)).sort((a, b) => a - b)
  return { plan: { ...plan, chosen }, lists }
}
