import { inOrder } from '../../platform/words.ts'
import { participantsTable } from '../participants-table.ts'
import { type Pack, paperFor } from './mentoring.ts'
import { orderedMentoring } from './paper-values.ts'

/** Everybody who takes part, with the consent, the agreement and the order behind each direction of help. */
export function tableOfParticipants(pack: Pack): Promise<Uint8Array> {
  const rows = pack.mentorings.map((mentoring) => {
    const order = paperFor(pack.papers, 'order', mentoring)
    return {
      ...orderedMentoring(mentoring, pack),
      order: { number: order?.number || null, datedOn: order?.datedOn ?? null },
    }
  })
  return participantsTable(rows.sort((one, other) => inOrder(one.mentor.surname, other.mentor.surname)))
}
