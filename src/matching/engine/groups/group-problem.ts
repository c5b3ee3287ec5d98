import type { Instance } from '../instance.ts'
import { readProblem } from '../instance.ts'
import type { Problem } from '../problem.ts'
import { ProblemError } from '../problem.ts'

/**
 * Needs of one name, whoever has them, are one topic. A mentor's capacity counts the groups that they lead, a mentee's the
 * groups that they sit in: one hour of a mentor is one place, for one listener or eight.
 */
export type GroupProblem = {
  instance: Instance
  topics: string[]
  needTopic: Int32Array
  /**
   * How many sit with each person already, by their number: whoever teaches somebody takes the others in beside them. They count
   * towards the size of the group and nowhere else; such a mentor leads one group at most. Absent: nobody sits anywhere yet.
   */
  seated?: Int32Array
}

export type GroupSettings = {
  /** Members of a group, mentors not counted. */
  least: number
  most: number
  /** How many may lead a group together. Two do where they can serve somebody whom neither could serve without the other. */
  mentors: 1 | 2
  /** Taken from the value for every group, so that nobody leads two half-empty ones. Whole number ≥ 0. */
  groupCost: number
  seed: number
  /** How many other sets of groups are tried, and how many branches of the proof are followed. */
  tries: number
  /** Seconds. The best plan so far is returned with its gap. */
  timeLimit: number
}

export const defaultGroupSettings: GroupSettings = {
  least: 3,
  most: 8,
  mentors: 1,
  groupCost: 200,
  seed: 1,
  tries: 300,
  timeLimit: 20,
}

export const seatedWith = ({ seated }: { seated?: Int32Array | undefined }, mentors: readonly number[]): number =>
  mentors.reduce((sum, m) => sum + (seated?.[m] ?? 0), 0)

/** How many more a group of these mentors needs, and takes, beside those who sit with them already. */
export function roomBeside(
  seated: Int32Array | undefined,
  mentors: readonly number[],
  { least, most }: Pick<GroupSettings, 'least' | 'most'>,
): { least: number; most: number } {
  const sitting = seatedWith({ seated }, mentors)
  return { least: Math.max(1, least - sitting), most: most - sitting }
}

/** Reads the arcs by topic. Throws `ProblemError` as `readProblem` does, and where an arc is fixed: a group has no fixed members. `sitting`: `seated` by the ids. */
export function readGroupProblem(problem: Problem, sitting?: ReadonlyMap<string, number>): GroupProblem {
  const instance = readProblem(problem)
  const seated = sitting && Int32Array.from(problem.people, ({ id }) => sitting.get(id) ?? 0)
  seated?.forEach((n, m) => {
    if (n > 0) instance.mentorCapacity[m] = Math.min(1, instance.mentorCapacity[m]!)
  })
  const fixed = instance.arcFixed.indexOf(1)
  if (fixed >= 0) throw new ProblemError('no-fixed-here', 'arcs', fixed)
  const number = new Map<string, number>()
  const needTopic = new Int32Array(instance.needs)
  problem.arcs.forEach(({ need }, a) => {
    if (!number.has(need)) number.set(need, number.size)
    needTopic[instance.arcNeed[a]!] = number.get(need)!
  })
  return { instance, topics: [...number.keys()], needTopic, ...(seated && { seated }) }
}

/** Members, mentors, a cost or something else that makes no sense. */
export class GroupSettingsError extends Error {}

export function readGroupSettings(wanted: Partial<GroupSettings>): GroupSettings {
  const settings = { ...defaultGroupSettings, ...wanted }
  const { least, most, mentors, groupCost, seed, tries, timeLimit } = settings
  const isWhole = (n: number, from: number) => Number.isInteger(n) && n >= from && n <= 100_000
  if (!isWhole(least, 1) || !isWhole(most, least)) throw new GroupSettingsError('members')
  if (mentors !== 1 && mentors !== 2) throw new GroupSettingsError('mentors')
  if (!isWhole(groupCost, 0)) throw new GroupSettingsError('cost')
  if (!Number.isSafeInteger(seed)) throw new GroupSettingsError('seed')
  if (!isWhole(tries, 0)) throw new GroupSettingsError('tries')
  if (!(timeLimit >= 0)) throw new GroupSettingsError('timeLimit')
  return settings
}
