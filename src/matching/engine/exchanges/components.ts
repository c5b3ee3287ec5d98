import type { Instance } from '../instance.ts'

/** A part of a problem that has nothing to do with the rest, and the numbers that its people and arcs have in the whole. */
export type Component = { instance: Instance; people: Int32Array; arcs: Int32Array }

/**
 * Schools without a mentor in common fall apart: what is best for each is best for all. Parts without arcs are left out; none are
 * given where all arcs are in one part.
 */
export function componentsOf(instance: Instance): Component[] {
  const { group, count } = groupsOf(instance)
  if (areTogether(instance, group)) return []
  const people = membersOf(count, instance.people, (p) => group[p]!)
  const needs = membersOf(count, instance.needs, (n) => group[instance.needMentee[n]!]!)
  const arcs = membersOf(count, instance.arcs, (a) => group[instance.arcMentor[a]!]!)
  const place = new Int32Array(Math.max(instance.people, instance.needs))
  return people.flatMap((members, g) =>
    arcs[g]!.length === 0
      ? []
      : [{ instance: partOf(instance, members, needs[g]!, arcs[g]!, place), people: members, arcs: arcs[g]! }],
  )
}

function areTogether({ arcs, arcMentor }: Instance, group: Int32Array): boolean {
  for (let a = 1; a < arcs; a++) if (group[arcMentor[a]!] !== group[arcMentor[0]!]) return false
  return true
}

/** Numbers people who hang together, in the order of the first of each group. */
export function groupsOf({ people, arcs, arcMentor, arcNeed, needMentee }: Instance) {
  const parent = Int32Array.from({ length: people }, (_, p) => p)
  const rootOf = (p: number) => {
    let root = p
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!
      root = parent[root]!
    }
    return root
  }
  for (let a = 0; a < arcs; a++) {
    const one = rootOf(arcMentor[a]!)
    const other = rootOf(needMentee[arcNeed[a]!]!)
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  const group = new Int32Array(people)
  let count = 0
  for (let p = 0; p < people; p++) group[p] = parent[p] === p ? count++ : group[rootOf(p)]!
  return { group, count }
}

function membersOf(groups: number, items: number, groupOf: (item: number) => number): Int32Array[] {
  const size = new Int32Array(groups)
  for (let i = 0; i < items; i++) size[groupOf(i)]!++
  const members = Array.from(size, (n) => new Int32Array(n))
  size.fill(0)
  for (let i = 0; i < items; i++) members[groupOf(i)]![size[groupOf(i)]!++] = i
  return members
}

function partOf(whole: Instance, people: Int32Array, needs: Int32Array, arcs: Int32Array, place: Int32Array): Instance {
  people.forEach((p, i) => {
    place[p] = i
  })
  const arcMentor = arcs.map((a) => place[whole.arcMentor[a]!]!)
  const needMentee = needs.map((n) => place[whole.needMentee[n]!]!)
  needs.forEach((n, i) => {
    place[n] = i
  })
  return {
    people: people.length,
    needs: needs.length,
    arcs: arcs.length,
    mentorCapacity: people.map((p) => whole.mentorCapacity[p]!),
    menteeCapacity: people.map((p) => whole.menteeCapacity[p]!),
    leftOut: Uint8Array.from(people, (p) => whole.leftOut[p]!),
    arcMentor,
    arcNeed: arcs.map((a) => place[whole.arcNeed[a]!]!),
    arcUtility: arcs.map((a) => whole.arcUtility[a]!),
    arcFixed: Uint8Array.from(arcs, (a) => whole.arcFixed[a]!),
    arcForbidden: Uint8Array.from(arcs, (a) => whole.arcForbidden[a]!),
    needMentee,
    needPriority: Uint8Array.from(needs, (n) => whole.needPriority[n]!),
  }
}
