import { parseArgs } from 'node:util'
import { checkRotation } from '../../matching/engine/rotations/check-rotation.ts'
import { solveRotation } from '../../matching/engine/rotations/solve-rotation.ts'
import { say } from '../../platform/operator.ts'
import type { Streams } from './answering.ts'
import { answering, required, timeLimitOf, whole } from './answering.ts'
import type { CommandHelp } from './command-help.ts'
import { out, runOptions } from './command-help.ts'
import { jsonText, mustHold } from './named-arcs.ts'
import { readRotationFiles } from './rotation-files.ts'
import { rotationJson } from './rotation-json.ts'
import { statusWords } from './status-words.ts'
import { mayWrite, writeWhole } from './whole-file.ts'

const help: CommandHelp = {
  usage: 'vzaimno rotate --people people.csv --rounds 6 --out rounds.json [...]',
  purpose: {
    ru: 'Раунды коротких встреч: никто не встречается дважды, сначала пожелания, перерывы поровну.',
    en: 'Rounds of short meetings: nobody meets twice, wishes first, breaks spread evenly.',
  },
  options: [
    [
      '--people FILE',
      {
        ru: 'id[,side]: сторона 1 или 2, тогда встречаются только разные',
        en: 'id[,side]: side 1 or 2, then only the two sides meet',
      },
    ],
    ['--rounds N', { ru: 'сколько раундов', en: 'how many rounds' }],
    [
      '--tables N',
      { ru: 'сколько столов; без ключа хватает всем', en: 'how many tables; enough for all without the flag' },
    ],
    ['--wishes FILE', { ru: 'from,to[,weight]', en: 'from,to[,weight]' }],
    ['--barred FILE', { ru: 'a,b: кому встречаться нельзя', en: 'a,b: who must not meet' }],
    out,
    ...runOptions,
  ],
}

/** `vzaimno rotate`: 0 when the rounds are written; 2 when the input is refused, and then nothing is written. */
export async function rotate(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, help, () => {
    const text = { type: 'string' } as const
    const names = ['people', 'rounds', 'tables', 'wishes', 'barred', 'out', 'seed', 'time-limit'] as const
    const options = Object.fromEntries(names.map((name) => [name, text])) as Record<(typeof names)[number], typeof text>
    const { values } = parseArgs({ args, options })
    const files = { people: required(values.people, 'people'), wishes: values.wishes, barred: values.barred }
    const target = mayWrite(required(values.out, 'out'), Object.values(files))
    const timeLimit = timeLimitOf(values['time-limit'])
    const seed = whole('seed', values.seed, 1)
    const rounds = whole('rounds', required(values.rounds, 'rounds'), 0)
    const { problem, instance } = readRotationFiles(files, rounds, whole('tables', values.tables, 10_000))
    const ids = problem.people.map(({ id }) => id)
    const plan = solveRotation(instance, { seed, timeLimit })
    mustHold(checkRotation(instance, plan))
    writeWhole(target, jsonText(rotationJson(ids, plan, { tables: problem.tables })))
    streams.stdout.write(
      say({
        ru:
          `${statusWords(plan.status)}: пожеланий ${plan.wishes} из ${plan.wishesAsked} (предел ${plan.wishesBound}), встреч ${plan.meetings}, ` +
          `перерывов на человека от ${plan.leastBreaks} до ${plan.mostBreaks}\n`,
        en:
          `${statusWords(plan.status)}: ${plan.wishes} wishes of ${plan.wishesAsked} (bound ${plan.wishesBound}), ${plan.meetings} meetings, ` +
          `breaks for each from ${plan.leastBreaks} to ${plan.mostBreaks}\n`,
      }),
    )
    return 0
  })
}
