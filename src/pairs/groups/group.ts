import type { Named } from '../../ui/person-chip.tsx'
import { isOver } from '../pair.ts'
import type { PairView, Side } from '../read-pairs.ts'

export type Topic = { id: string; competence: string; competenceEn: string }

/** A mentoring group as people see it: one topic, who leads, and a pair with one of them for each member. */
export type GroupView = Topic & {
  competenceId: string
  /** Members, at least and at most. */
  least: number
  most: number
  roundId: string | null
  leads: Lead[]
  /** Also those who have declined or left. */
  members: Member[]
}

export type Lead = Named & { id: string; position: string }

/** `isSeat`: all that joins the two is the group; else they have an exchange or more beside it, answered on its own. */
export type Member = { pair: PairView; mentor: Side; mentee: Side; isSeat: boolean }

/** What a group is called and who is in it now; nothing of what anybody answered. */
export type GroupBrief = Topic & { least: number; leads: Lead[]; members: (Named & { id: string; mentorId: string })[] }

export const standingMembers = ({ members }: Pick<GroupView, 'members'>): Member[] =>
  members.filter(({ pair }) => !isOver(pair.state))

/** Fewer than it was formed for: the curator has to do something. Nobody left is no group any more. */
export const isTooSmall = (group: GroupView): boolean => {
  const { length } = standingMembers(group)
  return length > 0 && length < group.least
}

export const isGone = (group: GroupView): boolean => standingMembers(group).length === 0

/** Whoever leads it now: of two, one may have declined. */
export function leadsNow(group: GroupView): Lead[] {
  const standing = standingMembers(group)
  if (standing.length === 0) return group.leads
  return group.leads.filter(({ id }) => standing.some(({ mentor }) => mentor.id === id))
}

/** Those whom this mentor teaches in the group. */
export const membersWith = (group: GroupView, mentorId: string): Member[] =>
  standingMembers(group).filter(({ mentor }) => mentor.id === mentorId)

/** Those who said no, and not those whom the curator took out. */
export const declinedWith = ({ members }: GroupView, mentorId: string): Member[] =>
  members.filter(
    ({ pair, mentor, mentee }) => mentor.id === mentorId && pair.state === 'declined' && mentee.answer === 'declined',
  )

/** From the first day of its earliest member to the last of its latest. */
export function datesOf(group: GroupView): { startsOn: string; endsOn: string } {
  const standing = standingMembers(group)
  const pairs = (standing.length > 0 ? standing : group.members).map(({ pair }) => pair)
  return {
    startsOn: pairs.map((pair) => pair.startsOn).sort()[0] ?? '',
    endsOn:
      pairs
        .map((pair) => pair.endsOn)
        .sort()
        .at(-1) ?? '',
  }
}

/** The seats that wait for this mentor: one answer is for all of them. */
export const awaitingMentor = ({ members }: GroupView, mentorId: string): Member[] =>
  members.filter(
    ({ pair, mentor, isSeat }) => isSeat && mentor.id === mentorId && pair.state === 'proposed' && !mentor.answer,
  )

/** What the mentor has said of the group last: of the seats that are not over, or of all where all are. */
export function answerOfMentor(group: GroupView, mentorId: string): Side | null {
  const seats = group.members.filter(({ mentor, isSeat }) => isSeat && mentor.id === mentorId)
  const standing = seats.filter(({ pair }) => !isOver(pair.state))
  const answered = (standing.length > 0 ? standing : seats).filter(({ mentor }) => mentor.answer)
  const at = ({ mentor }: Member) => mentor.answeredAt?.getTime() ?? 0
  return answered.sort((a, b) => at(b) - at(a))[0]?.mentor ?? null
}

/** Where the group of this mentor stands: with the member who is least far. */
export type GroupStanding =
  | 'wait-me'
  | 'wait-members'
  | 'agreed'
  | 'ordered'
  | 'running'
  | 'paused'
  | 'completed'
  | 'ended-early'
  | 'declined-me'
  | 'empty'

const IN_ORDER = ['agreed', 'ordered', 'running', 'paused'] as const

export function standingOf(group: GroupView, mentorId: string): GroupStanding {
  if (awaitingMentor(group, mentorId).length > 0) return 'wait-me'
  const states = membersWith(group, mentorId).map(({ pair }) => pair.state)
  if (states.includes('proposed')) return 'wait-members'
  const least = IN_ORDER.find((state) => states.includes(state))
  if (least) return least
  const past = group.members.filter(({ mentor }) => mentor.id === mentorId).map(({ pair }) => pair.state)
  const worked = (['completed', 'ended-early'] as const).find((state) => past.includes(state))
  return worked ?? (answerOfMentor(group, mentorId)?.answer === 'declined' ? 'declined-me' : 'empty')
}

/** The topic as it is called in the reader's language. */
export const topicOf = ({ competence, competenceEn }: Omit<Topic, 'id'>, { language }: { language: string }): string =>
  (language === 'en' && competenceEn) || competence
