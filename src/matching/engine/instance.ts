import type { Problem } from './problem.ts'
import { ProblemError } from './problem.ts'

/** A checked problem in typed arrays. People, needs and arcs are numbered from 0 in the order of the problem. */
export type Instance = {
  people: number
  needs: number
  arcs: number
  mentorCapacity: Int32Array
  menteeCapacity: Int32Array
  leftOut: Uint8Array
  arcMentor: Int32Array
  arcNeed: Int32Array
  arcUtility: Int32Array
  arcFixed: Uint8Array
  arcForbidden: Uint8Array
  needMentee: Int32Array
  /** 1…3 */
  needPriority: Uint8Array
}

/** Turns ids into numbers and refuses what cannot be meant. Throws `ProblemError` naming the first bad row. */
export function readProblem(problem: Problem): Instance {
  const { people, arcs } = problem
  const index = indexPeople(problem)
  const needIndex = new Map<string, number>()
  const needMentee: number[] = []
  const needPriority: number[] = []
  const instance = emptyInstance(people.length, arcs.length)
  people.forEach((person, p) => {
    instance.mentorCapacity[p] = person.mentorCapacity
    instance.menteeCapacity[p] = person.menteeCapacity
    instance.leftOut[p] = person.leftOut ? 1 : 0
  })
  const seen = new Set<number>()
  arcs.forEach((arc, a) => {
    const mentor = index.get(arc.mentor)
    const mentee = index.get(arc.mentee)
    const priority = arc.priority ?? 2
    if (mentor === undefined) throw new ProblemError('unknown-mentor', 'arcs', a)
    if (mentee === undefined) throw new ProblemError('unknown-mentee', 'arcs', a)
    if (mentor === mentee) throw new ProblemError('self-arc', 'arcs', a)
    if (!isUtility(arc.utility)) throw new ProblemError('bad-utility', 'arcs', a)
    if (priority !== 1 && priority !== 2 && priority !== 3) throw new ProblemError('bad-priority', 'arcs', a)
    const key = `${mentee} ${arc.need}`
    let need = needIndex.get(key)
    if (need === undefined) {
      need = needMentee.push(mentee) - 1
      needPriority.push(priority)
      needIndex.set(key, need)
    }
    if (needPriority[need] !== priority) throw new ProblemError('priority-conflict', 'arcs', a)
    const pair = need * people.length + mentor
    if (seen.has(pair)) throw new ProblemError('duplicate-arc', 'arcs', a)
    seen.add(pair)
    instance.arcMentor[a] = mentor
    instance.arcNeed[a] = need
    instance.arcUtility[a] = arc.utility
    instance.arcFixed[a] = arc.fixed ? 1 : 0
    instance.arcForbidden[a] = arc.forbidden ? 1 : 0
  })
  instance.needs = needMentee.length
  instance.needMentee = Int32Array.from(needMentee)
  instance.needPriority = Uint8Array.from(needPriority)
  refuseImpossibleFixedArcs(instance)
  return instance
}

/** Fixed arcs must fit together; otherwise no plan exists. Throws at the first arc that does not fit. */
export function refuseImpossibleFixedArcs(instance: Instance): void {
  const { arcFixed, arcForbidden, arcMentor, arcNeed, needMentee } = instance
  const given = new Int32Array(instance.people)
  const taken = new Int32Array(instance.people)
  const served = new Uint8Array(instance.needs)
  for (let a = 0; a < instance.arcs; a++) {
    if (!arcFixed[a]) continue
    if (arcForbidden[a]) throw new ProblemError('fixed-and-forbidden', 'arcs', a)
    const mentor = arcMentor[a]!
    const mentee = needMentee[arcNeed[a]!]!
    if (served[arcNeed[a]!]) throw new ProblemError('fixed-need-twice', 'arcs', a)
    served[arcNeed[a]!] = 1
    given[mentor]!++
    taken[mentee]!++
    if (given[mentor]! > instance.mentorCapacity[mentor]!) throw new ProblemError('fixed-mentor-overfull', 'arcs', a)
    if (taken[mentee]! > instance.menteeCapacity[mentee]!) throw new ProblemError('fixed-mentee-overfull', 'arcs', a)
  }
}

export function isUtility(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1000
}

/** Room for that many people and arcs; needs are filled in by the reader. */
export function emptyInstance(people: number, arcs: number): Instance {
  return {
    people,
    needs: 0,
    arcs,
    mentorCapacity: new Int32Array(people),
    menteeCapacity: new Int32Array(people),
    leftOut: new Uint8Array(people),
    arcMentor: new Int32Array(arcs),
    arcNeed: new Int32Array(arcs),
    arcUtility: new Int32Array(arcs),
    arcFixed: new Uint8Array(arcs),
    arcForbidden: new Uint8Array(arcs),
    needMentee: new Int32Array(0),
    needPriority: new Uint8Array(0),
  }
}

function indexPeople({ people }: Problem): Map<string, number> {
  const index = new Map<string, number>()
  people.forEach((person, p) => {
    if (index.has(person.id)) throw new ProblemError('duplicate-person', 'people', p)
    if (!isCapacity(person.mentorCapacity) || !isCapacity(person.menteeCapacity))
      throw new ProblemError('bad-capacity', 'people', p)
    index.set(person.id, p)
  })
  return index
}

export function isCapacity(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 1_000_000
}
