import { writeFileSync } from 'node:fs'
import type { Kind } from '../../src/cli/instance-kinds.ts'
import { generateInstance } from '../../src/cli/instance-kinds.ts'
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
