import { type Candidate, keyOf } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import { candidateOfKey } from '../candidates/pose-problem.ts'
import { type Direction, directionOf } from '../draft/draft.ts'
import type { FormedGroup } from './form-groups.ts'

/** Under what name a group goes until the draft is kept. */
export const isUnnamed = (groupId: string): boolean => groupId.startsWith('new ')

/** The directions of a plan with its groups: what a pair gives in a group is marked, and whoever joins or sits there already is added. */
export function withGroups(desk: Desk, directions: readonly Direction[], formed: readonly FormedGroup[]): Direction[] {
  const names = new Map<string, string>()
  formed.forEach(({ base }, g) => {
    for (const one of base) names.set(keyOf(one), `new ${g}`)
  })
  const joining = formed.flatMap((group, g) => group.joining.map((one) => joined(one, `new ${g}`, false)))
  const settled = desk.groups.flatMap(({ id, directions: of, isStanding }) =>
    of.map((key) => joined(candidateOfKey(desk, key), id, isStanding)),
  )
  const named = directions.map((one) => ({ ...one, groupId: names.get(keyOf(one)) ?? null }))
  return [...named, ...joining, ...settled]
}

const joined = (candidate: Candidate, groupId: string, isStanding: boolean): Direction => ({
  ...directionOf(candidate, isStanding),
  groupId,
  joins: true,
})
