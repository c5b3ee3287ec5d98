import type { Instance } from '../instance.ts'

/** All arcs from one person to another, for every two people; numbered by (from, to). */
export type Links = {
  count: number
  from: Int32Array
  to: Int32Array
  /** −1 for a forbidden arc. */
  ofArc: Int32Array
  arcStart: Int32Array
  arc: Int32Array
}

const none = new Int32Array(0)
export const noLinks: Links = { count: 0, from: none, to: none, ofArc: none, arcStart: none, arc: none }

export function findLinks(instance: Instance): Links {
  const { arcs, people, arcMentor, arcNeed, needMentee, arcForbidden } = instance
  const mentee = new Int32Array(arcs)
  for (let a = 0; a < arcs; a++) mentee[a] = needMentee[arcNeed[a]!]!
  const allowed = new Int32Array(arcs)
  let known = 0
  for (let a = 0; a < arcs; a++) if (!arcForbidden[a]) allowed[known++] = a
  const arc = sortedBy(arcMentor, people, sortedBy(mentee, people, allowed.subarray(0, known)))
  const ofArc = new Int32Array(arcs).fill(-1)
  const from: number[] = []
  const to: number[] = []
  const arcStart: number[] = []
  for (let i = 0; i < known; i++) {
    const a = arc[i]!
    const before = i === 0 ? -1 : arc[i - 1]!
    if (before < 0 || arcMentor[a] !== arcMentor[before] || mentee[a] !== mentee[before]) {
      from.push(arcMentor[a]!)
      to.push(mentee[a]!)
      arcStart.push(i)
    }
    ofArc[a] = from.length - 1
  }
  arcStart.push(known)
  const count = from.length
  return {
    count,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    ofArc,
    arcStart: Int32Array.from(arcStart),
    arc,
  }
}

/** These items by their key, 0 … keys − 1; the order of equal ones stays. */
export function sortedBy(key: Int32Array, keys: number, items: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const item of items) next[key[item]! + 1]!++
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!
  const sorted = new Int32Array(items.length)
  for (const item of items) sorted[next[key[item]!]!++] = item
  return sorted
}
