import { say } from '../platform/operator.ts'
import type { Command } from './command.ts'

export function overview(commands: Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 3
  return [
    say({ ru: 'Взаимно: наставничество школы', en: 'Vzaimno: mentoring for a whole school' }),
    '',
    say({ ru: 'Команды:', en: 'Commands:' }),
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${say(summary)}`),
    '',
    say({
      ru: 'Подробнее: vzaimno КОМАНДА --help. Язык: --lang ru|en. Настройки и порядок работы: docs/operating.md.',
      en: 'More: vzaimno COMMAND --help. Language: --lang ru|en. Settings and operation: docs/operating.md.',
    }),
  ].join('\n')
}

/** How to type the command, in one line. */
export function usageOf({ name, usage, options = [] }: Command): string {
  return ['vzaimno', name, usage, ...options.map(({ flag }) => `[${flag}]`)].filter(Boolean).join(' ')
}

export function commandHelp(command: Command): string {
  const { summary, options = [] } = command
  const shown = [...options, { flag: '--help', meaning: { ru: 'эта справка', en: 'this help' } }]
  const width = Math.max(...shown.map(({ flag }) => flag.length)) + 3
  return [
    usageOf(command),
    '',
    say(summary),
    '',
    ...shown.map(({ flag, meaning }) => `  ${flag.padEnd(width)}${say(meaning)}`),
  ].join('\n')
}
