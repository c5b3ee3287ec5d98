import type { Instance } from '../instance.ts'

/** What is left once the fixed arcs have their seats. */
export type Open = { mentorCapacity: Int32Array; menteeCapacity: Int32Array; served: Uint8Array; covered: Uint8Array }

export function fixedArcs({ arcFixed }: Instance): number[] {
  const fixed: number[] = []
  for (let a = arcFixed.indexOf(1); a >= 0; a = arcFixed.indexOf(1, a + 1)) fixed.push(a)
  return fixed
}

export function openParts(instance: Instance): Open {
  const open = {
    mentorCapacity: instance.mentorCapacity.slice(),
    menteeCapacity: instance.menteeCapacity.slice(),
    served: new Uint8Array(instance.needs),
    covered: new Uint8Array(instance.people),
  }
  for (const a of fixedArcs(instance)) {
    const need = instance.arcNeed[a]!
    const mentee = instance.needMentee[need]!
    open.mentorCapacity[instance.arcMentor[a]!]!--
    open.menteeCapacity[mentee]!--
    open.served[need] = 1
    open.covered[mentee] = 1
  }
  return open
}
