import { readFileSync, writeFileSync } from 'node:fs'
import type { Kind } from '../../src/cli/matching/generate/instance-kinds.ts'
import { generateInstance } from '../../src/cli/matching/generate/instance-kinds.ts'
import type { Instance } from '../../src/matching/engine/instance.ts'
import { InstanceBuilder } from '../../src/matching/engine/instance-builder.ts'
import { seededRandom } from '../../src/matching/engine/seeded-random.ts'

/** As `vzaimno generate` makes it. */
export function generated(kind: Kind, people: number, seed: number): Instance {
  const drawn = generateInstance(kind, people, seed)
  const builder = new InstanceBuilder()
  for (const { id, gives, takes } of drawn.people)
    builder.addPerson({ id, mentorCapacity: gives, menteeCapacity: takes })
  for (const { mentor, mentee, need, utility, priority } of drawn.arcs)
    builder.addArc({
      mentor: drawn.people[mentor]!.id,
      mentee: drawn.people[mentee]!.id,
      need,
      utility,
      priority: priority as 1 | 2 | 3,
    })
  return builder.instance()
}

/** Every row may have every column, at costs drawn evenly from 1…100: how the `assign` files of the OR-Library were made (Beasley, 1990). */
export function orLibraryStyle(size: number, seed: number): Instance {
  const random = seededRandom(seed)
  const builder = new InstanceBuilder()
  for (let k = 0; k < size; k++) builder.addPerson({ id: `r${k}`, mentorCapacity: 0, menteeCapacity: 1 })
  for (let k = 0; k < size; k++) builder.addPerson({ id: `c${k}`, mentorCapacity: 1, menteeCapacity: 0 })
  for (let r = 0; r < size; r++)
    for (let c = 0; c < size; c++)
      builder.addArc({ mentor: `c${c}`, mentee: `r${r}`, need: 'n', utility: 101 - (1 + Math.floor(random() * 100)) })
  return builder.instance()
}

/** For the peers: rows, columns, arcs; the capacities; (row, column, utility) of every arc; 32-bit words. Needs are the rows. */
export function writeInstance(file: string, instance: Instance): void {
  const { needs, people, arcs, mentorCapacity, arcNeed, arcMentor, arcUtility } = instance
  const words = new Int32Array(3 + people + 3 * arcs)
  words.set([needs, people, arcs])
  words.set(mentorCapacity, 3)
  for (let a = 0; a < arcs; a++) words.set([arcNeed[a]!, arcMentor[a]!, arcUtility[a]!], 3 + people + 3 * a)
  writeFileSync(file, words)
}

/** Needs and people as `writeInstance` left them: a mentee with one need each, all of one class, nothing fixed. */
export function readInstance(file: string): Instance {
  const bytes = readFileSync(file)
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const [needs, mentors, arcs] = words as unknown as [number, number, number]
  const column = (k: number) => Int32Array.from({ length: arcs }, (_, a) => words[3 + mentors + 3 * a + k]!)
  const people = mentors + needs
  const capacities = (mentor: number, mentee: number) => new Int32Array(people).fill(mentor).fill(mentee, mentors)
  const mentorCapacity = capacities(0, 0)
  mentorCapacity.set(words.subarray(3, 3 + mentors))
  return {
    people,
    needs,
    arcs,
    mentorCapacity,
    menteeCapacity: capacities(0, 1),
    leftOut: new Uint8Array(people),
    arcMentor: column(1),
    arcNeed: column(0),
    arcUtility: column(2),
    arcFixed: new Uint8Array(arcs),
    arcForbidden: new Uint8Array(arcs),
    needMentee: Int32Array.from({ length: needs }, (_, n) => mentors + n),
    needPriority: new Uint8Array(needs).fill(2),
  }
}
