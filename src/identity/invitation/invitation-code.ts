import { randomInt } from 'node:crypto'
import { hashOf } from '../../platform/tokens.ts'

/** Letters and figures that nobody takes for one another on paper: no 0 and o, no 1, i and l. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'

/** 16 of 31 signs are 79 bits: an invitation lives for 30 days and works once. */
const LENGTH = 16

/** Russian letters that look like the signs of a code, typed with the Russian keyboard. */
const TWINS: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  к: 'k',
  м: 'm',
  р: 'p',
  т: 't',
  х: 'x',
  у: 'y',
}

/** A code short enough to be typed by hand from a printed slip; only its hash is stored. */
export function newInvitationCode(): { token: string; hash: Buffer } {
  const token = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return { token: inGroups(token), hash: hashOf(token) }
}

/** «k7pm-x2qd-9rtz-h4vw» */
const inGroups = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

/** The code as it was made, however it was typed: capitals, spaces, no hyphens, Russian letters of the same look. */
function codeTyped(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/\p{Script=Cyrillic}/gu, (letter) => TWINS[letter] ?? letter)
    .replace(/[^\p{L}\d]/gu, '')
}

export const hashOfCode = (typed: string): Buffer => hashOf(codeTyped(typed))
