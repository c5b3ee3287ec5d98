import type { Bilingual } from '../../platform/operator.ts'
import { say } from '../../platform/operator.ts'

export type CommandHelp = { usage: string; purpose: Bilingual; options: [string, Bilingual][] }

/** Help of a command that reads and writes files of the engine. */
export function textOf({ usage, purpose, options }: CommandHelp): string {
  const width = Math.max(...options.map(([flag]) => flag.length)) + 3
  const lines = options.map(([flag, meaning]) => `  ${flag.padEnd(width)}${say(meaning)}`)
  return `${usage}\n\n${say(purpose)}\n\n${lines.join('\n')}\n`
}

export const peopleAndArcs: CommandHelp['options'] = [
  [
    '--people FILE',
    {
      ru: 'id,mentor_capacity,mentee_capacity[,left_out]; пустая вместимость — 1',
      en: 'id,mentor_capacity,mentee_capacity[,left_out]; a blank capacity is 1',
    },
  ],
  [
    '--arcs FILE',
    {
      ru: 'mentor,mentee,need,utility[,fixed,priority,labels]: кто кому в чём мог бы помочь; priority от 1 до 3, пусто — 2; метки через «;»',
      en: 'mentor,mentee,need,utility[,fixed,priority,labels]: who could help whom with what; priority 1 to 3, blank = 2; labels divided by “;”',
    },
  ],
]

export const out: CommandHelp['options'][number] = [
  '--out FILE',
  { ru: 'куда записать ответ (JSON)', en: 'where to write the answer (JSON)' },
]

export const runOptions: CommandHelp['options'] = [
  ['--seed 1', { ru: 'жребий между равными', en: 'decides between equals' }],
  ['--time-limit 60', { ru: 'секунд на поиск', en: 'seconds to search' }],
]
