/** A user name as it is kept: letters of one alphabet, digits and `. _ - @`; case and ё/е do not tell names apart. */
export const tidyUserName = (typed: string): string => typed.normalize('NFKC').trim()

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,63}$/u

export type NameFault = 'shape' | 'two-alphabets'

/** What is wrong with a user name, or null. Look-alike letters of two alphabets would make twins of names. */
export function faultOfUserName(name: string): NameFault | null {
  if (!SHAPE.test(name)) return 'shape'
  return /\p{Script=Cyrillic}/u.test(name) && /\p{Script=Latin}/u.test(name) ? 'two-alphabets' : null
}

/** «назарова.бг»: a name for somebody who did not choose one. `nth` from 1 tells namesakes apart. */
export function suggestedUserName(person: { surname: string; given: string; patronymic: string }, nth = 1): string {
  const initials = `${person.given[0] ?? ''}${person.patronymic[0] ?? ''}`
  const wanted = [person.surname, initials]
    .filter(Boolean)
    .join('.')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]/gu, '-')
  const name = `${wanted}${nth > 1 ? nth : ''}`
  return faultOfUserName(name) ? `участник-${nth}` : name
}
