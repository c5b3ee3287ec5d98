import type { Language } from '../platform/context.ts'
import { Conflicting } from '../platform/refusals.ts'
import { pairRefusals } from './pair-refusals.ts'

/** The constraints that hold a pair's rules, each with what to tell when it refuses. */
const CONSTRAINTS = [
  'pair_standing',
  'direction_one_mentor_per_need',
  'direction_within_capacity',
  'direction_within_group',
  'group_mentor_no_member',
] as const

/** Turns a refusal of the database's own constraints into a conflict in plain words. */
export async function holdingRules<T>({ language }: { language: Language }, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const broken = CONSTRAINTS.find((name) => name === (error as { constraint?: string }).constraint)
    if (broken) throw new Conflicting(pairRefusals(language).refused[broken])
    throw error
  }
}
