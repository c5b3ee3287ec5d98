import type { Direction } from '../draft/draft.ts'

/** Who teaches somebody something, before and after. */
export type Handover = { menteeId: string; competenceId: string; from: string | null; to: string | null }

/** Needs that pass from one mentor to another, that lose theirs, or that find one. */
export function handoversBetween(before: readonly Direction[], after: readonly Direction[]): Handover[] {
  const needOf = ({ menteeId, competenceId }: Direction) => `${menteeId} ${competenceId}`
  const had = new Map(before.map((one) => [needOf(one), one]))
  const has = new Map(after.map((one) => [needOf(one), one]))
  return [...new Map([...had, ...has])].flatMap(([need, { menteeId, competenceId }]) => {
    const from = had.get(need)?.mentorId ?? null
    const to = has.get(need)?.mentorId ?? null
    return from === to ? [] : [{ menteeId, competenceId, from, to }]
  })
}
