import type { Instance } from '../instance.ts'

/**
 * Who gives to whom, every two people once however many arcs run between them: person p gives to
 * to[start[p]] … to[start[p + 1] − 1], ascending.
 */
export type Links = { start: Int32Array; to: Int32Array }

/** `place`, one per arc of the instance, is told where in `to` each of these arcs is. */
export function linksOf(instance: Instance, arcs: Int32Array, place?: Int32Array): Links {
  const { people, arcMentor, arcNeed, needMentee } = instance
  const mentees = arcs.map((a) => needMentee[arcNeed[a]!]!)
  const byMentee = sortedBy(arcs, mentees, people)
  const order = sortedBy(
    byMentee,
    byMentee.map((a) => arcMentor[a]!),
    people,
  )
  const start = new Int32Array(people + 1)
  const to = new Int32Array(order.length)
  let count = 0
  let before = -1
  for (const a of order) {
    const mentor = arcMentor[a]!
    const mentee = needMentee[arcNeed[a]!]!
    if (mentor !== before || to[count - 1] !== mentee) {
      to[count++] = mentee
      start[mentor + 1]!++
    }
    before = mentor
    if (place) place[a] = count - 1
  }
  for (let p = 0; p < people; p++) start[p + 1]! += start[p]!
  return { start, to: to.subarray(0, count) }
}

/** By counting; equal keys keep their order. */
export function sortedBy(arcs: Int32Array, key: Int32Array, below: number): Int32Array {
  const next = new Int32Array(below + 1)
  for (const k of key) next[k + 1]!++
  for (let k = 0; k < below; k++) next[k + 1]! += next[k]!
  const order = new Int32Array(arcs.length)
  for (let i = 0; i < arcs.length; i++) order[next[key[i]!]!++] = arcs[i]!
  return order
}

/** The place of the link in `to`, −1 when there is none. */
export function placeOf({ start, to }: Links, from: number, mentee: number): number {
  let low = start[from] ?? 0
  let high = (start[from + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (to[middle]! < mentee) low = middle + 1
    else if (to[middle]! > mentee) high = middle - 1
    else return middle
  }
  return -1
}

/** Pairs who give to each other, and circles of three. */
export function countRings({ start, to }: Links, withCircles = true): { pairs: number; circles: number } {
  const people = start.length - 1
  const back = turned({ start, to })
  const givesTo = new Int32Array(people).fill(-1)
  let pairs = 0
  let circles = 0
  for (let a = 0; a < people; a++) {
    for (let k = back.start[a]!; k < back.start[a + 1]!; k++) givesTo[back.to[k]!] = a
    for (let k = start[a]!; k < start[a + 1]!; k++) {
      const b = to[k]!
      if (b < a) continue
      if (givesTo[b] === a) pairs++
      if (withCircles)
        for (let m = start[b]!; m < start[b + 1]!; m++) if (to[m]! > a && givesTo[to[m]!] === a) circles++
    }
  }
  return { pairs, circles }
}

/** Tells every circle of three by the places of its links, and every pair by two. */
export function eachRing(links: Links, withCircles: boolean, visit: (places: readonly number[]) => void): void {
  const { start, to } = links
  const people = start.length - 1
  for (let a = 0; a < people; a++)
    for (let k = start[a]!; k < start[a + 1]!; k++) {
      const b = to[k]!
      if (b < a) continue
      const back = placeOf(links, b, a)
      if (back >= 0) visit([k, back])
      for (let m = start[b]!; withCircles && m < start[b + 1]!; m++) {
        const home = to[m]! > a ? placeOf(links, to[m]!, a) : -1
        if (home >= 0) visit([k, m, home])
      }
    }
}

function turned({ start, to }: Links): Links {
  const people = start.length - 1
  const back = { start: new Int32Array(people + 1), to: new Int32Array(to.length) }
  for (const b of to) back.start[b + 1]!++
  for (let p = 0; p < people; p++) back.start[p + 1]! += back.start[p]!
  const next = back.start.slice()
  for (let a = 0; a < people; a++) for (let k = start[a]!; k < start[a + 1]!; k++) back.to[next[to[k]!]!++] = a
  return back
}
