import type { Command } from './command.ts'

const json = {
  flag: '--json',
  meaning: { ru: 'ответ для программы: только JSON', en: 'answer for a program: JSON alone' },
}

/** Every command, in the order of the help. */
export const commands: Command[] = [
  {
    name: 'start',
    summary: { ru: 'запустить программу', en: 'start the product' },
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'worker',
    summary: { ru: 'только фоновые работы (ещё одна машина)', en: 'background jobs alone (one more machine)' },
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'decline',
    summary: { ru: 'склонять имена и должности', en: 'decline Russian names and positions' },
    hasOwnHelp: true,
    load: async () => {
      const { decline } = await import('./decline.ts')
      return (args) => decline(args, process.stdin, process.stdout, process.stderr)
    },
  },
  {
    name: 'migrate',
    summary: { ru: 'обновить таблицы базы данных', en: 'upgrade the tables of the database' },
    options: [json],
    load: async () => (await import('./migrate.ts')).migrate,
  },
]
