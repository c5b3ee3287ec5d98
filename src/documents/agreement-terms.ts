import type { AgreementTerms, TermsOfAgreements } from '../platform/agreement-terms.ts'
import { payForEach, payInText } from './mentoring-pay.ts'
import type { Mentoring } from './pack/mentoring.ts'
import { livePapers, readAsked, readPeople, readSchool } from './pack/pack-queries.ts'
import { arrangementOf } from './pack/paper-values.ts'
import { agreedDocuments, meetingsWith, modeInText, usualDocuments } from './supplementary-agreement-values.ts'

/** The terms of an agreement before it is written: the same words, for a mentor who is asked to accept them. */
export const termsOfAgreements: TermsOfAgreements = {
  async promisedTo(ctx, mentorIds, pairIds) {
    if (mentorIds.length === 0) return new Map()
    const { school, terms } = await readSchool(ctx)
    const people = await readPeople(ctx, mentorIds, school.directorName)
    const asked = Map.groupBy(await readAsked(ctx, mentorIds, pairIds), ({ mentorId }) => mentorId)
    const signed = (await livePapers(ctx)).filter(
      ({ template, state, pairIds: named }) =>
        template === 'supplementary-agreement' && state === 'signed' && named.some((id) => pairIds.includes(id)),
    )
    const termsOf = (id: string, all: readonly Mentoring[]): AgreementTerms => {
      const agreement = signed.find(({ personId }) => personId === id)
      const own = agreement ? all.filter(({ pairId }) => agreement.pairIds.includes(pairId)) : all
      const pay = people.get(id)?.pay ?? null
      const mentees = new Set(own.map(({ menteeId }) => menteeId)).size
      const arrangement = arrangementOf(own)
      return {
        meetings: meetingsWith(terms.meetings, arrangement, mentees),
        mode: modeInText(terms.meetingMode),
        documents: agreedDocuments(usualDocuments(own)),
        pay:
          pay &&
          `${terms.payKind}, в размере ${arrangement === 'individual' ? payForEach(pay) : payInText(pay, mentees)}`,
        signedAs: agreement?.number ?? null,
      }
    }
    return new Map(mentorIds.map((id) => [id, termsOf(id, asked.get(id) ?? [])]))
  },
}
