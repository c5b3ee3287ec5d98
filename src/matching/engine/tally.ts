import type { Instance } from './instance.ts'

/** What a set of arcs amounts to in the tiers above value. */
export type Coverage = { people: number; needs: number; byPriority: [number, number, number] }

export function coverageOf(instance: Instance, chosen: ArrayLike<number>): Coverage {
  const covered = new Uint8Array(instance.people)
  const byPriority: [number, number, number] = [0, 0, 0]
  let people = 0
  for (let i = 0; i < chosen.length; i++) {
    const need = instance.arcNeed[chosen[i]!]!
    const mentee = instance.needMentee[need]!
    byPriority[instance.needPriority[need]! - 1]!++
    if (!covered[mentee]) people++
    covered[mentee] = 1
  }
  return { people, needs: chosen.length, byPriority }
}

/** Positive when `a` is better, tier by tier. */
export function compareCoverage(a: Coverage, b: Coverage): number {
  if (a.people !== b.people) return a.people - b.people
  for (let k = 0; k < 3; k++) if (a.byPriority[k] !== b.byPriority[k]) return a.byPriority[k]! - b.byPriority[k]!
  return 0
}

export function utilityOf(instance: Instance, chosen: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < chosen.length; i++) sum += instance.arcUtility[chosen[i]!]!
  return sum
}

/** Pairs who mentor each other and circles of three among the chosen arcs, whether they earn a bonus or not. */
export function exchangesIn(instance: Instance, chosen: ArrayLike<number>): { pairs: number; circles: number } {
  const to = new Map<number, Set<number>>()
  for (let i = 0; i < chosen.length; i++) {
    const mentor = instance.arcMentor[chosen[i]!]!
    const mentees = to.get(mentor) ?? new Set()
    to.set(mentor, mentees.add(instance.needMentee[instance.arcNeed[chosen[i]!]!]!))
  }
  let pairs = 0
  let circles = 0
  for (const [a, mentees] of to)
    for (const b of mentees) {
      if (a > b) continue
      if (to.get(b)?.has(a)) pairs++
      for (const c of to.get(b) ?? []) if (c > a && to.get(c)?.has(a)) circles++
    }
  return { pairs, circles }
}
