import type { CommandHelp } from './command-help.ts'
import { out, peopleAndArcs, runOptions } from './command-help.ts'

const quotas: CommandHelp['options'][number] = [
  '--quotas FILE',
  {
    ru: 'name,label[,at_least,at_most]: сколько пар с этой меткой',
    en: 'name,label[,at_least,at_most]: how many arcs with that label',
  },
]

export const solveHelp: CommandHelp = {
  usage: 'vzaimno solve --people people.csv --arcs arcs.csv --out plan.json [...]',
  purpose: {
    ru: 'Составляет пары и доказывает, что лучше нельзя.',
    en: 'Matches people and proves that nothing is better.',
  },
  options: [
    ...peopleAndArcs,
    out,
    [
      '--objective coverage|total',
      {
        ru: 'сначала охват (так и без ключа) или только сумма польз',
        en: 'coverage first (as without the flag) or total utility alone',
      },
    ],
    ['--reciprocity 300', { ru: 'прибавка за взаимную пару', en: 'bonus for a reciprocal pair' }],
    ['--cycles 0', { ru: 'прибавка за тройку: трое учат друг друга по кругу', en: 'bonus for a circle of three' }],
    [
      '--fair',
      {
        ru: 'сначала те, кто остался без наставника в прошлый раз; худший подбор как можно лучше',
        en: 'those left out last time first; the worst served as well as can be',
      },
    ],
    [
      '--balance 0',
      {
        ru: 'цена второй пары наставника, третья вдвое дороже; оценка и предел — без неё, для столь же ровной нагрузки',
        en: 'what a second arc of a mentor costs, the third twice that; value and bound leave it out, and speak of load as even',
      },
    ],
    [
      '--only-exchanges 2|3',
      {
        ru: 'только взаимные пары (2) и тройки (3), без прибавок',
        en: 'reciprocal pairs alone (2), circles of three too (3); no bonuses',
      },
    ],
    quotas,
    [
      '--top-k 20',
      {
        ru: 'решать по спискам: столько лучших у каждой потребности и всё, чего потом просят цены; доказано для всех пар',
        en: 'solve by lists: so many best arcs of each need, and all that the prices then ask for; proven for all arcs',
      },
    ],
    [
      '--stable',
      {
        ru: 'устойчивое распределение: никто вдвоём не захочет его обойти',
        en: 'a stable matching: no two would rather have each other',
      },
    ],
    ...runOptions,
  ],
}

export const verifyHelp: CommandHelp = {
  usage: 'vzaimno verify --people people.csv --arcs arcs.csv --plan plan.json [--quotas quotas.csv]',
  purpose: {
    ru: 'Проверяет план и его доказательство: 0 — верен, 1 — нет, 2 — файл не читается.',
    en: 'Checks a plan and its proof: 0 = it holds, 1 = it does not, 2 = a file cannot be read.',
  },
  options: [
    [
      '--plan FILE',
      { ru: 'ответ solve, groups, rotate или slots', en: 'the answer of solve, groups, rotate or slots' },
    ],
    ...peopleAndArcs,
    quotas,
    [
      '--wishes FILE, --barred FILE',
      { ru: 'для ответа rotate, как для неё самой', en: 'for an answer of rotate, as given to it' },
    ],
    [
      '--slots FILE, --free FILE',
      { ru: 'для ответа slots, как для неё самой', en: 'for an answer of slots, as given to it' },
    ],
  ],
}
