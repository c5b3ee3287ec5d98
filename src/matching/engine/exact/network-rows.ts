import type { Instance } from '../instance.ts'
import type { Open } from './open-parts.ts'

/** `wants` is the number of the mentee's rows when it has several, 0 when the mentee itself is the row. */
export type Rows = { count: number; ofNeed: Int32Array; mentee: Int32Array; wants: Int32Array; severalRows: boolean }

/** One row per mentee who takes one, one per need of a mentee who takes several; rows of a mentee stand together. */
export function layRows({ people, needs, needMentee }: Instance, open: Open): Rows {
  const wants = new Int32Array(people)
  for (let n = 0; n < needs; n++) if (!open.served[n]) wants[needMentee[n]!]!++
  const next = new Int32Array(people).fill(-1)
  const several = (p: number) => wants[p]! > 1 && open.menteeCapacity[p]! > 1
  let count = 0
  let severalRows = false
  for (let p = 0; p < people; p++) {
    if (wants[p] === 0 || open.menteeCapacity[p]! <= 0) continue
    next[p] = count
    count += several(p) ? wants[p]! : 1
    severalRows ||= several(p)
  }
  const ofNeed = new Int32Array(needs).fill(-1)
  const mentee = new Int32Array(count)
  const rowWants = new Int32Array(count)
  for (let n = 0; n < needs; n++) {
    const p = needMentee[n]!
    if (open.served[n] || next[p]! < 0) continue
    const r = several(p) ? next[p]!++ : next[p]!
    ofNeed[n] = r
    mentee[r] = p
    rowWants[r] = several(p) ? wants[p]! : 0
  }
  return { count, ofNeed, mentee, wants: rowWants, severalRows }
}
