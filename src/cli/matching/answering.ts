import type { Bilingual } from '../../platform/operator.ts'
import { say } from '../../platform/operator.ts'
import { optionError } from '../option-errors.ts'
import type { CommandHelp } from './command-help.ts'
import { textOf } from './command-help.ts'
import { FileFlaw } from './csv-records.ts'

export type Streams = { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown } }

/** Options that cannot be used: says which and why. */
export class BadOption extends Error {
  constructor(said: Bilingual) {
    super(say(said))
  }
}

export function whole(name: string, text: string | undefined, otherwise: number, least = 0, most = 999_999): number {
  if (text === undefined) return otherwise
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most))
    throw new BadOption({
      ru: `--${name} — целое число от ${least} до ${most}`,
      en: `--${name} is a whole number from ${least} to ${most}`,
    })
  return number
}

/** Seconds. */
export function timeLimitOf(text: string | undefined, otherwise = 60): number {
  const limit = Number(text ?? otherwise)
  if (!(limit > 0 && Number.isFinite(limit)))
    throw new BadOption({
      ru: '--time-limit — число секунд больше нуля',
      en: '--time-limit is a number of seconds above zero',
    })
  return limit
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '')
    throw new BadOption({ ru: `не указано --${name}`, en: `--${name} is not given` })
  return value
}

/** Prints the help when asked, and otherwise as `refusing`. */
export function answering(args: string[], streams: Streams, help: CommandHelp, run: () => number): number {
  if (args.includes('--help') || args.includes('-h')) {
    streams.stdout.write(textOf(help))
    return 0
  }
  return refusing(streams, `${help.usage}\n`, run)
}

/** Turns refused input into one clear line and exit code 2. */
function refusing(streams: Streams, help: string, run: () => number): number {
  try {
    return run()
  } catch (error) {
    if (error instanceof FileFlaw) {
      streams.stderr.write(`${error.message}\n`)
      return 2
    }
    const wrong = optionError(error)
    if (!wrong && !(error instanceof BadOption)) throw error
    streams.stderr.write(`${wrong ? say(wrong) : (error as BadOption).message}\n${help}`)
    return 2
  }
}
