import type { Desk } from '../candidates/exchange-queries.ts'
import { type Hindrance, hindranceBetween, UNTOUCHABLE } from '../candidates/hard-rules.ts'

type HandOption = {
  competenceId: string
  /** Asked for by the one and offered by the other. */
  isMatch: boolean
  levelNow: number | null
  levelWanted: number | null
}

type Chosen = { participantIds: string[]; mentorId: string; menteeId: string }

/** How far the curator has come in making a pair by hand. */
export type HandPair =
  | (Chosen & { step: 'people' | 'same' })
  | (Chosen & { step: 'barred'; hindrance: Hindrance })
  | (Chosen & { step: 'competence'; options: HandOption[] })

export function handPair({ exchange }: Desk, mentorId: string, menteeId: string): HandPair {
  const { participants } = exchange
  const mentor = participants.get(mentorId)
  const mentee = participants.get(menteeId)
  const chosen = { participantIds: [...participants.keys()], mentorId: mentor?.id ?? '', menteeId: mentee?.id ?? '' }
  if (!mentor || !mentee) return { ...chosen, step: 'people' }
  if (mentor.id === mentee.id) return { ...chosen, step: 'same' }
  const hindrance = hindranceBetween(mentor, mentee, exchange.never, exchange.settings)
  if (hindrance && (UNTOUCHABLE as readonly Hindrance[]).includes(hindrance))
    return { ...chosen, step: 'barred', hindrance }
  return { ...chosen, step: 'competence', options: optionsFor(exchange, mentor.id, mentee.id) }
}

/** What is both asked for and offered comes first; then what the one asks for, then what the other offers. */
function optionsFor({ needs, offers }: Desk['exchange'], mentorId: string, menteeId: string): HandOption[] {
  const offered = new Set(offers.filter((one) => one.personId === mentorId).map((one) => one.competenceId))
  const asked = needs
    .filter((one) => one.personId === menteeId)
    .sort((a, b) => a.priorityClass - b.priorityClass)
    .map((one) => ({ ...one, isMatch: offered.has(one.competenceId) }))
  const unasked = [...offered].filter((id) => !asked.some((one) => one.competenceId === id))
  return [
    ...asked.filter((one) => one.isMatch),
    ...asked.filter((one) => !one.isMatch),
    ...unasked.map((competenceId) => ({ competenceId, isMatch: false, levelNow: null, levelWanted: null })),
  ].map(({ competenceId, isMatch, levelNow, levelWanted }) => ({ competenceId, isMatch, levelNow, levelWanted }))
}
