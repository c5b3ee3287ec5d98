import { inOrderOf } from '../../platform/words.ts'
import { isMultiplied, type MentoringPay, times } from '../mentoring-pay.ts'
import { fullName } from '../paper-person.ts'
import { type Pack, type PackPerson, paperFor } from './mentoring.ts'
import { personOf } from './paper-values.ts'

/** What a mentor who is paid for each mentee will get for all of them. */
export type PayTotal = { readonly mentor: PackPerson; readonly mentees: number; readonly total: MentoringPay }

/** Of the agreements that are not signed yet: sums that nobody has typed, so somebody should look at them before. */
export function payTotals(pack: Pack): PayTotal[] {
  const unsigned = pack.mentorings.filter(
    (one) => paperFor(pack.papers, 'supplementary-agreement', one)?.state !== 'signed',
  )
  const totals = [...Map.groupBy(unsigned, ({ mentorId }) => mentorId)].flatMap(([id, theirs]) => {
    const mentor = personOf(pack, id)
    const mentees = new Set(theirs.map(({ menteeId }) => menteeId)).size
    return mentor.pay && isMultiplied(mentor.pay, mentees)
      ? [{ mentor, mentees, total: times(mentor.pay, mentees) }]
      : []
  })
  return inOrderOf(totals, ({ mentor }) => fullName(mentor))
}
