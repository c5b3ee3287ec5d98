import { parseArgs } from 'node:util'
import { OperatorError } from '../platform/operator.ts'

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
      throw wrongUse(`${words.join(' ') || '—'} ≠ ${positionals.join(' ') || '—'}`)
    const given = Object.entries(values).map(([name, value]) => [name, String(value)])
    return { words: positionals, options: Object.fromEntries(given) as Record<string, string | undefined> }
  } catch (error) {
    throw error instanceof OperatorError ? error : wrongUse((error as Error).message)
  }
}

function wrongUse(why: string): OperatorError {
  return new OperatorError(
    { ru: `Не понимаю команду: ${why}.`, en: `Cannot read the command: ${why}.` },
    { ru: 'Как правильно: vzaimno КОМАНДА --help', en: 'The right way: vzaimno COMMAND --help' },
    { exitCode: 2 },
  )
}
