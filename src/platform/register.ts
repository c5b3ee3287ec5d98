import type { Tx } from './context.ts'

export type PersonName = { id: string; surname: string; given: string; patronymic: string }

/**
 * The names of the people of the school that the transaction sees. Accounts are told before people in the story, so
 * they ask here; `people/register.ts` answers.
 */
export type Register = {
  /** Those of the ids that the register holds, in the order of the alphabet. */
  namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, PersonName>>
  /** Everybody who has not left, in the order of the alphabet. */
  present(tx: Tx): Promise<PersonName[]>
}
