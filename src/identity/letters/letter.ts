/** Where a letter is: waits, has left by mail, could not be sent, or was handed over on paper. */
export const LETTER_STATES = ['waiting', 'failed', 'sent', 'handed'] as const

export type LetterState = (typeof LETTER_STATES)[number]

export const isLetterState = (text: string | undefined): text is LetterState =>
  (LETTER_STATES as readonly (string | undefined)[]).includes(text)

/** The failure of a letter that a restored school did not send a second time. */
export const RESTORED = 'restored'
