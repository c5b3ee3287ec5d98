import type { Instance } from '../instance.ts'

/** Some quota asks for more arcs than its needs, its mentors or its mentees could ever have in a plan. */
export function cannotFillQuotas(instance: Instance): boolean {
  const { quotas = [], arcMentor, arcNeed, needMentee, arcForbidden, mentorCapacity, menteeCapacity } = instance
  return quotas.some(({ arcs, atLeast }) => {
    const open = arcs.filter((a) => !arcForbidden[a])
    const needs = Int32Array.from(new Set(open.map((a) => arcNeed[a]!)))
    const given = withinPlaces(
      open.map((a) => arcMentor[a]!),
      mentorCapacity,
    )
    const taken = withinPlaces(
      needs.map((n) => needMentee[n]!),
      menteeCapacity,
    )
    return Math.min(given, taken) < atLeast
  })
}

/** Each person counts as often as they are named, at most as often as they have places. */
function withinPlaces(people: Int32Array, places: Int32Array): number {
  const left = places.slice()
  let count = 0
  for (const p of people)
    if (left[p]! > 0) {
      left[p]!--
      count++
    }
  return count
}
