/** Staff sign in at shared computers; a participant may stay signed in on a device of their own. */
export type Keeping = 'staff' | 'own-device'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long a session lives: unused, and at most. */
export const TERMS: Record<Keeping, { idle: number; whole: number }> = {
  staff: { idle: 12 * HOUR, whole: 7 * DAY },
  'own-device': { idle: 90 * DAY, whole: 400 * DAY },
}

/** The moment is written down at most once in five minutes, so that reading stays reading. */
export const SEEN_EVERY = 5 * 60_000

export type StandingSession = { keeping: string; seenAt: Date; endsAt: Date; endedAt: Date | null }

/** True while the session is neither ended, nor too old, nor idle for too long. */
export function isAlive(session: StandingSession, now: Date): boolean {
  const idle = TERMS[session.keeping as Keeping].idle
  return !session.endedAt && session.endsAt > now && now.getTime() - session.seenAt.getTime() < idle
}
