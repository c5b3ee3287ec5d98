import { inOrderOf } from '../../platform/words.ts'
import { type Mentoring, type Pack, type PackPerson, paperFor } from '../pack/mentoring.ts'
import { personOf } from '../pack/paper-values.ts'
import { fullName } from '../paper-person.ts'
import { MENTOR_TEMPLATES, type Paper } from './document.ts'

/** A paper that an order rests on and that is not signed; without `paper` it is not even written. */
export type LackingGround = {
  readonly template: (typeof MENTOR_TEMPLATES)[number]
  readonly mentor: PackPerson
  readonly paper: Paper | undefined
}

/**
 * What has to be signed before the order: the written consent of every mentor and the agreement on the work and its pay
 * (ст. 351.8 ТК). A sheet that names several pairs is one.
 */
export function groundsLacking(pack: Pack, { pairIds }: Pick<Paper, 'pairIds'>): LackingGround[] {
  const named = new Set(pairIds)
  const own = pack.mentorings.filter(({ pairId }) => named.has(pairId))
  return MENTOR_TEMPLATES.flatMap((template) => {
    const open = own
      .map((mentoring) => groundOf(pack, template, mentoring))
      .filter(({ paper }) => paper?.state !== 'signed')
    const sheets = [...new Map(open.map((ground) => [ground.paper?.id ?? ground.mentor.id, ground])).values()]
    return inOrderOf(sheets, ({ mentor }) => fullName(mentor))
  })
}

const groundOf = (pack: Pack, template: LackingGround['template'], mentoring: Mentoring): LackingGround => ({
  template,
  mentor: personOf(pack, mentoring.mentorId),
  paper: paperFor(pack.papers, template, mentoring),
})
