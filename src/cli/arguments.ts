import { parseArgs } from 'node:util'
import { OperatorError, say } from '../platform/operator.ts'
import { optionError } from './option-errors.ts'

const missing = { ru: 'чего-то не хватает', en: 'something is missing' }

export type Shape = { words?: string[]; options?: string[]; flags?: string[] }

/**
 * Reads `WORD… --option VALUE --flag`.
 * @throws OperatorError with exit code 2 where a word is missing or too much, or an option is unknown
 */
export function readArguments(args: string[], { words = [], options = [], flags = [] }: Shape) {
  const known = [
    ...options.map((name) => [name, { type: 'string' }]),
    ...flags.map((name) => [name, { type: 'boolean' }]),
  ]
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: Object.fromEntries(known) })
    if (positionals.length !== words.length)
      throw wrongUse(positionals.length < words.length ? say(missing) : positionals.slice(words.length).join(' '))
    const given = Object.entries(values).map(([name, value]) => [name, String(value)])
    return { words: positionals, options: Object.fromEntries(given) as Record<string, string | undefined> }
  } catch (error) {
    const wrong = optionError(error)
    throw wrong ? wrongUse(say(wrong)) : error
  }
}

function wrongUse(why: string): OperatorError {
  return new OperatorError({ ru: `Не понимаю команду: ${why}.`, en: `Cannot read the command: ${why}.` }, undefined, {
    exitCode: 2,
  })
}
