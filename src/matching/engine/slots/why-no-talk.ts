import type { SlotPlan } from './slot-plan.ts'
import type { SlotInstance } from './slot-problem.ts'

/** Why a need has no talk. `slots`: when both it and a mentor could come; `mentorsFull`: who holds no further talks. */
export type WhyNoTalk =
  | { kind: 'no-mentor' }
  | { kind: 'mentee-full' }
  | { kind: 'no-common-slot'; mentors: number[] }
  | { kind: 'competition'; mentors: number[]; slots: number[]; mentorsFull: number[] }

export function whyNoTalk({ instance, slots, free }: SlotInstance, { talks }: SlotPlan, need: number): WhyNoTalk {
  const mentee = instance.needMentee[need]!
  const mentors = new Set<number>()
  const common = new Set<number>()
  for (let a = 0; a < instance.arcs; a++) {
    const mentor = instance.arcMentor[a]!
    if (instance.arcNeed[a] !== need || instance.arcForbidden[a] || instance.mentorCapacity[mentor] === 0) continue
    mentors.add(mentor)
    for (let s = 0; s < slots; s++) if (free[mentor * slots + s] && free[mentee * slots + s]) common.add(s)
  }
  const count = (isTheirs: (arc: number) => boolean) => talks.filter(({ arc }) => isTheirs(arc)).length
  const all = [...mentors].sort((a, b) => a - b)
  if (all.length === 0) return { kind: 'no-mentor' }
  if (count((arc) => instance.needMentee[instance.arcNeed[arc]!] === mentee) >= instance.menteeCapacity[mentee]!)
    return { kind: 'mentee-full' }
  if (common.size === 0) return { kind: 'no-common-slot', mentors: all }
  const isFull = (m: number) => count((arc) => instance.arcMentor[arc] === m) >= instance.mentorCapacity[m]!
  return {
    kind: 'competition',
    mentors: all,
    slots: [...common].sort((a, b) => a - b),
    mentorsFull: all.filter(isFull),
  }
}
