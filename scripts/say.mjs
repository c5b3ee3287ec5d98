import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const locale = process.env.VZAIMNO_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const inEnglish = locale.toLowerCase().startsWith('en')

/** Russian, or English where the terminal speaks it. */
export const words = (ru, en) => (inEnglish ? en : ru)

/** Progress goes to standard error: standard output belongs to the command. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Something the person at the keyboard can mend: shown without a stack. */
export class Trouble extends Error {}
