import { roomFor } from '../../../matching/engine/pricing/arc-source.ts'
import type { ArcRow, Generated } from './instance-rows.ts'
import type { Region } from './region-source.ts'
import { drawRegion } from './region-source.ts'
import { bestArcs } from './school-arcs.ts'

/** One region that does not fall apart. `perNeed`: the best so many arcs of each need. */
export function regionArcs(people: number, random: () => number, perNeed: number): Generated {
  const region = drawRegion(people, random)
  return { people: region.people, arcs: arcsOfRegion(region, perNeed) }
}

function* arcsOfRegion({ source, needNames }: Region, perNeed: number): Generator<ArcRow> {
  const room = roomFor(source)
  for (let n = 0; n < source.needs; n++) {
    const [mentee, need, priority] = [source.needMentee[n]!, needNames[n]!, source.needPriority[n]!]
    const arcs = Array.from({ length: source.arcsOf(n, room) }, (_, k) => {
      return { mentor: room.mentor[k]!, mentee, need, utility: room.utility[k]!, priority }
    })
    yield* bestArcs(arcs, perNeed)
  }
}
