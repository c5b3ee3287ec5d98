import { COMMON_WORDS, RUNS } from './guessed-first.ts'

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

export type Weakness = 'too-short' | 'too-long' | 'too-few-different' | 'common' | 'like-the-name'

const lower = (text: string) => text.normalize('NFKC').toLowerCase()
const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '')

/** Digits people write for letters («p4ssw0rd»). */
const plain = (text: string) =>
  text.replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/[$5]/g, 's').replace(/3/g, 'e')

/** What makes a password easy to guess, or null: length first, then the usual choices; no demands for signs. */
export function weaknessOf(password: string, userName: string): Weakness | null {
  const typed = lower(password)
  const length = [...typed].length
  if (length < SHORTEST_PASSWORD) return 'too-short'
  if (length > LONGEST_PASSWORD) return 'too-long'
  if (new Set(typed).size < 5) return 'too-few-different'
  if (isCommon(typed)) return 'common'
  return isLikeName(typed, lower(userName)) ? 'like-the-name' : null
}

function isCommon(typed: string): boolean {
  if (RUNS.some((run) => run.includes(typed) || `${run}${run}`.includes(typed))) return true
  const readings = [lettersOf(typed), lettersOf(plain(typed.replace(/^\P{L}+|\P{L}+$/gu, '')))]
  return COMMON_WORDS.some((word) => readings.some((letters) => letters === word || letters === word + word))
}

/** The user name itself, also doubled, reversed or with digits around it. */
function isLikeName(typed: string, userName: string): boolean {
  const name = lettersOf(userName)
  if (name.length < 3) return false
  const letters = lettersOf(typed)
  return [name, name + name, [...name].reverse().join('')].includes(letters)
}
