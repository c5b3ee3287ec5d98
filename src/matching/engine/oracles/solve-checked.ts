import { check } from '../check/check.ts'
import type { Earlier } from '../earlier.ts'
import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import type { Settings } from '../settings.ts'
import { solve } from '../solve.ts'
import type { Watch } from '../watch.ts'

/** As `solve`, for tests: the checker must accept the plan. Throws naming what it objects to. */
export function solveChecked(
  instance: Instance,
  settings: Partial<Settings> = {},
  previous?: Earlier,
  watch?: Watch,
): Plan {
  const plan = solve(instance, settings, previous, watch)
  const violations = check(instance, settings, plan)
  if (violations.length > 0) throw new Error(`the plan is refused: ${JSON.stringify(violations.slice(0, 5))}`)
  return plan
}
