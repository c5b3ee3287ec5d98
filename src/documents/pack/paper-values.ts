import { addDays, type Day } from '../../platform/days.ts'
import { workingDayFrom } from '../../platform/working-days.ts'
import { type AgreedMentee, menteesOnce } from '../agreed-directions.ts'
import { consentValues } from '../consent-values.ts'
import type { Paper } from '../journal/document.ts'
import type { PaperValues } from '../journal/filled-in.ts'
import { orderValues } from '../order-values.ts'
import type { OrderedMentoring } from '../ordered-mentoring.ts'
import { blank } from '../paper-blanks.ts'
import type { PaperPerson } from '../paper-person.ts'
import { supplementaryAgreementValues, usualDocuments } from '../supplementary-agreement-values.ts'
import { type Mentoring, type Pack, type PackPerson, paperFor } from './mentoring.ts'

/** What the paper says by the data as they are now. */
export function paperValues(paper: Paper, pack: Pack): PaperValues {
  if (paper.template === 'order') return orderPaper(paper, pack)
  return paper.template === 'consent' ? consentPaper(paper, pack) : agreementPaper(paper, pack)
}

function consentPaper(paper: Paper, pack: Pack): PaperValues {
  const own = ownMentorings(paper, pack)
  const mentor = personOf(pack, paper.personId)
  const agreement = own[0] && paperFor(pack.papers, 'supplementary-agreement', own[0])
  return consentValues({
    school: pack.school,
    mentor,
    contract: mentor.contract,
    mentees: menteesOnce(menteesOf(own, pack)),
    ...periodOf(own),
    agreementNumber: agreement?.number || null,
    datedOn: paper.datedOn,
  })
}

function agreementPaper(paper: Paper, pack: Pack): PaperValues {
  const own = ownMentorings(paper, pack)
  const mentor = personOf(pack, paper.personId)
  const { terms } = pack
  const period = periodOf(own)
  return supplementaryAgreementValues({
    school: pack.school,
    mentor,
    contract: mentor.contract,
    number: paper.number || null,
    datedOn: paper.datedOn,
    consentOn: (own[0] && paperFor(pack.papers, 'consent', own[0])?.datedOn) ?? null,
    mentees: menteesOf(own, pack),
    coLeaders: coLeadersOf(own, pack),
    ...period,
    arrangement: arrangementOf(own),
    meetingMode: terms.meetingMode,
    meetings: terms.meetings,
    documents: usualDocuments(own),
    payKind: terms.payKind,
    pay: mentor.pay,
    payBasis: terms.payBasis || null,
    hasRegionalCoefficient: terms.regionalCoefficient,
    effectiveOn: period.startsOn,
  })
}

function orderPaper(paper: Paper, pack: Pack): PaperValues {
  const { terms } = pack
  const named = new Set(paper.pairIds)
  const mentorings = pack.mentorings.filter(({ pairId }) => named.has(pairId))
  const starts = mentorings.map(({ startsOn }) => startsOn).sort()
  return orderValues({
    school: pack.school,
    number: paper.number || null,
    datedOn: paper.datedOn,
    regulation: { number: terms.regulationNumber || null, datedOn: terms.regulationOn },
    payKind: terms.payKind,
    payBasis: terms.payBasis || null,
    paySource: terms.paySource || null,
    payer: terms.payer,
    clerk: terms.clerk,
    curator: pack.people.get(terms.curatorId ?? '') ?? SOMEBODY,
    programmesBy: termAfter(starts[0] ?? null, terms.programmesInDays),
    acquaintBy: termAfter(paper.datedOn, terms.acquaintInDays),
    controller: pack.people.get(terms.controllerId ?? '') ?? null,
    mentorings: mentorings.map((mentoring) => orderedMentoring(mentoring, pack)),
  })
}

/** The last day of a term of so many days; none where its beginning is not known yet. */
function termAfter(from: Day | null, days: number): Day | null {
  return from === null ? null : workingDayFrom(addDays(from, days))
}

/** The direction of help as orders and tables name it. */
export function orderedMentoring(mentoring: Mentoring, pack: Pack): OrderedMentoring {
  const mentor = personOf(pack, mentoring.mentorId)
  const agreement = paperFor(pack.papers, 'supplementary-agreement', mentoring)
  return {
    mentor,
    mentee: personOf(pack, mentoring.menteeId),
    directions: mentoring.directions,
    kind: mentoring.kind,
    groupId: mentoring.groupId,
    startsOn: mentoring.startsOn,
    endsOn: mentoring.endsOn,
    pay: mentor.pay,
    consentOn: paperFor(pack.papers, 'consent', mentoring)?.datedOn ?? null,
    agreement: { number: agreement?.number || null, datedOn: agreement?.datedOn ?? null },
  }
}

/** A line where the school has not said who the curator is. */
const SOMEBODY: PaperPerson = { id: '', surname: blank(24), given: '', patronymic: '', gender: null, position: '' }

function ownMentorings(paper: Paper, pack: Pack): Mentoring[] {
  return pack.mentorings.filter(({ mentorId, pairId }) => mentorId === paper.personId && paper.pairIds.includes(pairId))
}

/** One to one, with a group, or with both. */
export function arrangementOf(own: readonly Mentoring[]): 'individual' | 'group' | 'both' {
  if (own.every(({ groupId }) => groupId === null)) return 'individual'
  return own.every(({ groupId }) => groupId !== null) ? 'group' : 'both'
}

function menteesOf(own: readonly Mentoring[], pack: Pack): AgreedMentee[] {
  return own.map(({ menteeId, directions, groupId }) => ({ person: personOf(pack, menteeId), directions, groupId }))
}

/** Whoever teaches others of the same groups. */
function coLeadersOf(own: readonly Mentoring[], pack: Pack): PaperPerson[] {
  const groups = new Set(own.flatMap(({ groupId }) => groupId ?? []))
  const beside = pack.mentorings.filter(
    ({ groupId, mentorId }) => groups.has(groupId ?? '') && mentorId !== own[0]?.mentorId,
  )
  return [...new Set(beside.map(({ mentorId }) => mentorId))].map((id) => personOf(pack, id))
}

function periodOf(own: readonly Mentoring[]) {
  const starts = own.map(({ startsOn }) => startsOn).sort()
  const ends = own.map(({ endsOn }) => endsOn).sort()
  return { startsOn: starts[0] ?? null, endsOn: ends.at(-1) ?? null }
}

export function personOf(pack: Pack, id: string | null): PackPerson {
  const person = pack.people.get(id ?? '')
  if (!person) throw new Error(`a paper names person ${id}, whom the pack does not hold`)
  return person
}
