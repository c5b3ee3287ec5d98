import type { Instance } from './instance.ts'
import type { Settings } from './settings.ts'

/** What a set of arcs amounts to in the tiers above value. */
export type Coverage = {
  people: number
  needs: number
  byPriority: [number, number, number]
  /** Of the people, those left out last time. */
  leftOut: number
}

export function coverageOf(instance: Instance, chosen: ArrayLike<number>): Coverage {
  const covered = new Uint8Array(instance.people)
  const byPriority: [number, number, number] = [0, 0, 0]
  let people = 0
  let leftOut = 0
  for (let i = 0; i < chosen.length; i++) {
    const need = instance.arcNeed[chosen[i]!]!
    const mentee = instance.needMentee[need]!
    byPriority[instance.needPriority[need]! - 1]!++
    if (!covered[mentee]) {
      people++
      leftOut += instance.leftOut[mentee]!
    }
    covered[mentee] = 1
  }
  return { people, needs: chosen.length, byPriority, leftOut }
}

/** Positive when `a` is better, tier by tier. */
export function compareCoverage(a: Coverage, b: Coverage): number {
  if (a.people !== b.people) return a.people - b.people
  for (let k = 0; k < 3; k++) if (a.byPriority[k] !== b.byPriority[k]) return a.byPriority[k]! - b.byPriority[k]!
  return a.leftOut - b.leftOut
}

export function utilityOf(instance: Instance, chosen: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < chosen.length; i++) sum += instance.arcUtility[chosen[i]!]!
  return sum
}

/** What could be covered if every mentor had places for all: the first needs of each mentee as far as it takes them. */
export function coverageWithoutLimits(instance: Instance): Coverage {
  const { needs, needMentee, needPriority, people, menteeCapacity } = instance
  const left = menteeCapacity.slice()
  const byPriority: [number, number, number] = [0, 0, 0]
  for (let k = 1; k <= 3; k++)
    for (let n = 0; n < needs; n++) {
      if (needPriority[n] !== k || left[needMentee[n]!] === 0) continue
      left[needMentee[n]!]!--
      byPriority[k - 1]!++
    }
  let covered = 0
  let leftOut = 0
  for (let p = 0; p < people; p++) {
    if (left[p] === menteeCapacity[p]) continue
    covered++
    leftOut += instance.leftOut[p]!
  }
  return { people: covered, needs: byPriority[0] + byPriority[1] + byPriority[2], byPriority, leftOut }
}

/** More circles than that cannot be: each passes three people, and uses something given and something received by each. */
export function circlesAtMost({ people, mentorCapacity, menteeCapacity }: Instance): number {
  let passes = 0
  for (let p = 0; p < people; p++) passes += mentorCapacity[p]! * menteeCapacity[p]!
  return Math.floor(passes / 3)
}

/** Pairs who mentor each other and circles of three among the chosen arcs, whether they earn a bonus or not. */
export function exchangesIn(instance: Instance, chosen: ArrayLike<number>): { pairs: number; circles: number } {
  const { start, mentee } = menteesByMentor(instance, chosen)
  const runs = (a: number, b: number) => {
    for (let k = start[a]!; k < start[a + 1]!; k++) if (mentee[k] === b) return true
    return false
  }
  const isFirst = (a: number, k: number) => {
    for (let j = start[a]!; j < k; j++) if (mentee[j] === mentee[k]) return false
    return true
  }
  let pairs = 0
  let circles = 0
  for (let a = 0; a < instance.people; a++)
    for (let j = start[a]!; j < start[a + 1]!; j++) {
      const b = mentee[j]!
      if (a > b || !isFirst(a, j)) continue
      if (runs(b, a)) pairs++
      for (let k = start[b]!; k < start[b + 1]!; k++) {
        const c = mentee[k]!
        if (c > a && isFirst(b, k) && runs(c, a)) circles++
      }
    }
  return { pairs, circles }
}

/** Mentees of each mentor, as often as arcs run to them. */
function menteesByMentor({ people, arcMentor, arcNeed, needMentee }: Instance, chosen: ArrayLike<number>) {
  const start = new Int32Array(people + 1)
  for (let i = 0; i < chosen.length; i++) start[arcMentor[chosen[i]!]! + 1]!++
  for (let p = 0; p < people; p++) start[p + 1]! += start[p]!
  const mentee = new Int32Array(chosen.length)
  const next = start.slice()
  for (let i = 0; i < chosen.length; i++) mentee[next[arcMentor[chosen[i]!]!]!++] = needMentee[arcNeed[chosen[i]!]!]!
  return { start, mentee }
}

/** What a plan comes to: whom it covers, its utility, its exchanges. */
export function figuresOf(instance: Instance, chosen: number[]) {
  const coverage = coverageOf(instance, chosen)
  const { pairs, circles } = exchangesIn(instance, chosen)
  return {
    coveredPeople: coverage.people,
    coveredNeeds: coverage.needs,
    coveredByPriority: coverage.byPriority,
    utility: utilityOf(instance, chosen),
    reciprocalPairs: pairs,
    cycles: circles,
  }
}

type Figures = ReturnType<typeof figuresOf>

/** The utility with the bonuses of the exchanges. */
export function worthOf(figures: Figures, bonus: Pick<Settings, 'reciprocity' | 'cycles'>): number {
  const { utility, reciprocalPairs, cycles } = figures
  return utility + bonus.reciprocity * reciprocalPairs + bonus.cycles * cycles
}
