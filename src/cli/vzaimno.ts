import { createLog } from '../platform/log.ts'
import { OperatorError, say } from '../platform/operator.ts'
import { version } from '../platform/version.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { commandHelp, overview, usageOf } from './help.ts'

/** Wrong use: as programs on Unix tell it. */
const wrongUse = 2

export async function vzaimno(args: string[]): Promise<number> {
  const { language, rest } = takeLanguage(args)
  if (language !== undefined) process.env.VZAIMNO_LANG = language
  if (language !== undefined && language !== 'ru' && language !== 'en') return unknownLanguage(language)
  const [first] = rest
  if (first === '--version' || first === '-v') return print(version)
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return print(overview(commands))
  const command = commands.find(({ name }) => matches(name, rest))
  if (!command) return unknownCommand(first)
  const own = rest.slice(command.name.split(' ').length)
  if (command.hasOwnHelp) return runCommand(command, own)
  if (own.includes('--help') || own.includes('-h')) return print(commandHelp(command))
  return runCommand(command, own)
}

/** `--lang en` or `--lang=en`, anywhere. */
function takeLanguage(args: string[]): { language?: string; rest: string[] } {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return { rest: args }
  const isJoined = args[at]!.includes('=')
  const language = isJoined ? args[at]!.slice(7) : (args[at + 1] ?? '')
  return { language, rest: args.toSpliced(at, isJoined ? 1 : 2) }
}

function unknownLanguage(language: string): number {
  const message = {
    ru: `--lang бывает ru или en${language && `, а не «${language}»`}`,
    en: `--lang is ru or en${language && `, not “${language}”`}`,
  }
  process.stderr.write(`${say(message)}\n`)
  return wrongUse
}

function matches(name: string, args: string[]): boolean {
  return name.split(' ').every((word, index) => args[index] === word)
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  try {
    const run = await command.load()
    return await run(args)
  } catch (error) {
    return error instanceof OperatorError ? explain(error, command) : breakDown(error)
  }
}

function explain(error: OperatorError, command: Command): number {
  const advice = error.exitCode === wrongUse && !error.remedy ? usageOf(command) : error.remedy
  process.stderr.write(`${error.message}\n${advice ? `${advice}\n` : ''}`)
  return error.exitCode
}

/** A fault of the program itself: for its makers, without the names of people. */
function breakDown(error: unknown): number {
  process.stderr.write(`${say({ ru: 'Сбой программы.', en: 'The program failed.' })}\n`)
  createLog({ logLevel: 'info', logFormat: 'lines' }).fault('unexpected', error)
  return 70
}

function unknownCommand(word: string): number {
  const near = commands.map(({ name }) => name).filter((name) => name.startsWith(word.slice(0, 2)))
  const hint =
    near.length > 0 ? say({ ru: ` Может быть: ${near.join(', ')}?`, en: ` Perhaps: ${near.join(', ')}?` }) : ''
  const message = {
    ru: `Нет команды «${word}».${hint} Список: vzaimno --help`,
    en: `No command "${word}".${hint} List: vzaimno --help`,
  }
  process.stderr.write(`${say(message)}\n`)
  return wrongUse
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

if (process.env.VITEST === undefined) {
  process.exitCode = await vzaimno(process.argv.slice(2))
}
