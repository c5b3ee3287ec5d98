import type { Named } from '../../ui/person-chip.tsx'
import { isOver } from '../pair.ts'
import type { PairView, Side } from '../read-pairs.ts'

/** A mentoring group as people see it: one topic, who leads, and a pair with one of them for each member. */
export type GroupView = {
  id: string
  competenceId: string
  competence: string
  competenceEn: string
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

export const standingMembers = ({ members }: Pick<GroupView, 'members'>): Member[] =>
  members.filter(({ pair }) => !isOver(pair.state))

/** Fewer than it was formed for: the curator has to do something. Nobody left is no group any more. */
export const isTooSmall = (group: GroupView): boolean => {
  const { length } = standingMembers(group)
  return length > 0 && length < group.least
}

export const isGone = (group: GroupView): boolean => standingMembers(group).length === 0

/** The seats that wait for this mentor: one answer is for all of them. */
export const awaitingMentor = ({ members }: GroupView, mentorId: string): Member[] =>
  members.filter(
    ({ pair, mentor, isSeat }) => isSeat && mentor.id === mentorId && pair.state === 'proposed' && !mentor.answer,
  )

/** What the mentor has said of the group so far: of the seats that are not over, or of all where all are. */
export function answerOfMentor(group: GroupView, mentorId: string): Side | null {
  const seats = group.members.filter(({ mentor, isSeat }) => isSeat && mentor.id === mentorId)
  const standing = seats.filter(({ pair }) => !isOver(pair.state))
  return (standing.length > 0 ? standing : seats).find(({ mentor }) => mentor.answer)?.mentor ?? null
}
