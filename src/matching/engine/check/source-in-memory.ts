import type { Instance } from '../instance.ts'
import type { ArcSource } from '../pricing/arc-source.ts'
import { sortedBy } from './links.ts'

/** The arcs of a problem in memory that a plan can have, need by need: not forbidden ones, nor those of mentors without places. */
export function sourceInMemory(instance: Instance): ArcSource {
  const { needs, people, arcs, arcMentor, arcNeed, arcUtility, arcFixed, arcForbidden, mentorCapacity } = instance
  const open = Int32Array.from({ length: arcs }, (_, a) => a).filter(
    (a) => !arcForbidden[a] && mentorCapacity[arcMentor[a]!]! > 0,
  )
  const mentorOf = (list: Int32Array) => list.map((a) => arcMentor[a]!)
  const byMentor = sortedBy(open, mentorOf(open), people)
  const byNeed = byMentor.map((a) => arcNeed[a]!)
  const order = sortedBy(byMentor, byNeed, needs)
  const mentors = mentorOf(order)
  const start = new Int32Array(needs + 1)
  for (const need of byNeed) start[need + 1]!++
  let mostOfNeed = 0
  for (let n = 0; n < needs; n++) {
    mostOfNeed = Math.max(mostOfNeed, start[n + 1]!)
    start[n + 1]! += start[n]!
  }
  return {
    ...instance,
    mostOfNeed,
    fixed: Array.from(open.filter((a) => arcFixed[a])).map((a) => ({
      need: arcNeed[a]!,
      mentor: arcMentor[a]!,
      utility: arcUtility[a]!,
    })),
    arcsOf(need, into) {
      const own = order.subarray(start[need]!, start[need + 1]!)
      own.forEach((a, k) => {
        into.mentor[k] = arcMentor[a]!
        into.utility[k] = arcUtility[a]!
      })
      return own.length
    },
    utilityOf(need, mentor) {
      const own = mentors.subarray(start[need]!, start[need + 1]!)
      let [low, high] = [0, own.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (own[middle]! < mentor) low = middle + 1
        else high = middle
      }
      return own[low] === mentor ? arcUtility[order[start[need]! + low]!]! : 0
    },
  }
}
