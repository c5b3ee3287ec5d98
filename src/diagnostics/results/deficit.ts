/** What somebody says about one competence. `level` 0–4, null = left out. */
export type Answer = { level: number | null; wishes: boolean; isForemost: boolean; isReady: boolean }

export const NO_ANSWER: Answer = { level: null, wishes: false, isForemost: false, isReady: false }

/** What the school counts as a deficit and as a strength; set for each diagnosis. */
export type Rules = {
  deficitUpTo: number
  deficitNeedsWish: boolean
  strengthFrom: number
  strengthNeedsReadiness: boolean
}

export type PriorityClass = 1 | 2 | 3

export type Need = { levelNow: number; levelWanted: number; priorityClass: PriorityClass }

export const HIGHEST_LEVEL = 4
export const MOST_FOREMOST = 3

/** A low level with a wish to develop; on a key item a low level is enough. */
export function isDeficit(answer: Answer, isKey: boolean, rules: Rules): boolean {
  if (answer.level === null || answer.level > rules.deficitUpTo) return false
  return answer.wishes || isKey || !rules.deficitNeedsWish
}

/** A high level with readiness to help colleagues. */
export function isStrength(answer: Answer, rules: Rules): boolean {
  if (answer.level === null || answer.level < rules.strengthFrom) return false
  return answer.isReady || !rules.strengthNeedsReadiness
}

/** Two steps up, no further than «уверенно»; always at least one. */
export function wantedLevel(now: number): number {
  return Math.max(Math.min(now + 2, 3), now + 1)
}

/** What the person is to be taught, and how much it matters: 1 «прежде всего», 2 another wish, 3 a deficit without a wish. */
export function needOf(answer: Answer, isKey: boolean, rules: Rules): Need | null {
  const { level } = answer
  if (level === null || level >= HIGHEST_LEVEL) return null
  const priorityClass = answer.isForemost ? 1 : answer.wishes ? 2 : isDeficit(answer, isKey, rules) ? 3 : null
  return priorityClass && { levelNow: level, levelWanted: wantedLevel(level), priorityClass }
}
