import type { Instance } from '../instance.ts'
import type { ArcSource } from './arc-source.ts'

/** A problem that stands in memory, as a source. `arcOf`: the number of an arc there is. */
export type InstanceSource = ArcSource & { arcOf(need: number, mentor: number): number }

/** The arcs are sorted by need and mentor; nothing else is copied. Arcs that no plan can have are left out: forbidden ones, and of mentors without places. */
export function sourceOf(instance: Instance): InstanceSource {
  const { needs, people, arcs, arcMentor, arcNeed, arcUtility, arcFixed, arcForbidden, mentorCapacity } = instance
  const all = new Int32Array(arcs)
    .map((_, a) => a)
    .filter((a) => arcForbidden[a] === 0 && mentorCapacity[arcMentor[a]!]! > 0)
  const byMentor = sortedBy(all, arcMentor, people).order
  const { order, start } = sortedBy(byMentor, arcNeed, needs)
  const placeOf = (need: number, mentor: number): number => {
    let low = start[need]!
    let high = start[need + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = arcMentor[order[middle]!]!
      if (found === mentor) return middle
      if (found < mentor) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  const fixed = [...all]
    .filter((a) => arcFixed[a] === 1)
    .map((a) => ({ need: arcNeed[a]!, mentor: arcMentor[a]!, utility: arcUtility[a]! }))
  let mostOfNeed = 0
  for (let n = 0; n < needs; n++) mostOfNeed = Math.max(mostOfNeed, start[n + 1]! - start[n]!)
  return {
    ...instance,
    mostOfNeed,
    fixed,
    arcsOf(need, { mentor, utility }) {
      const first = start[need]!
      const count = start[need + 1]! - first
      for (let k = 0; k < count; k++) {
        const a = order[first + k]!
        mentor[k] = arcMentor[a]!
        utility[k] = arcUtility[a]!
      }
      return count
    },
    utilityOf(need, mentor) {
      const place = placeOf(need, mentor)
      return place < 0 ? 0 : arcUtility[order[place]!]!
    },
    arcOf: (need, mentor) => order[placeOf(need, mentor)]!,
  }
}

/** Equal ones stay in the order they came. */
function sortedBy(items: Int32Array, keys: Int32Array, count: number) {
  const start = new Int32Array(count + 1)
  for (const item of items) start[keys[item]! + 1]!++
  for (let k = 0; k < count; k++) start[k + 1]! += start[k]!
  const order = new Int32Array(items.length)
  const next = start.slice()
  for (const item of items) order[next[keys[item]!]!++] = item
  return { order, start }
}
