import type { AgreementTerms, TermsOfAgreements } from '../platform/agreement-terms.ts'
import { payForEach, payInText } from './mentoring-pay.ts'
import { readPeople, readSchool } from './pack/pack-queries.ts'
import { agreedDocuments, meetingsInText, modeInText, usualDocuments } from './supplementary-agreement-values.ts'

/** The terms of an agreement before it is written: the same words, for a mentor who is asked to accept them. */
export const termsOfAgreements: TermsOfAgreements = {
  async promisedTo(ctx, mentorIds, members) {
    if (mentorIds.length === 0) return new Map()
    const { school, terms } = await readSchool(ctx)
    const people = await readPeople(ctx, mentorIds, school.directorName)
    return new Map(
      mentorIds.map((id): [string, AgreementTerms] => {
        const pay = people.get(id)?.pay ?? null
        const inGroup = members?.get(id)
        return [
          id,
          {
            meetings: meetingsInText(terms.meetings, inGroup ? ' с группой' : ''),
            mode: modeInText(terms.meetingMode),
            documents: agreedDocuments(usualDocuments([{ groupId: inGroup ? 'asked' : null, directions: [] }])),
            pay: pay && `${terms.payKind}, в размере ${inGroup ? payInText(pay, inGroup) : payForEach(pay)}`,
          },
        ]
      }),
    )
  },
}
