import { parseArgs } from 'node:util'
import { checkSlots } from '../../matching/engine/slots/check-slots.ts'
import { solveSlots } from '../../matching/engine/slots/solve-slots.ts'
import { say } from '../../platform/operator.ts'
import type { Streams } from './answering.ts'
import { answering, required, timeLimitOf, whole } from './answering.ts'
import type { CommandHelp } from './command-help.ts'
import { out, peopleAndArcs, runOptions } from './command-help.ts'
import { jsonText, mustHold } from './named-arcs.ts'
import { readSlotFiles } from './slot-files.ts'
import { talksJson } from './slot-json.ts'
import { statusWords } from './status-words.ts'
import { mayWrite, writeWhole } from './whole-file.ts'

const help: CommandHelp = {
  usage: 'vzaimno slots --people people.csv --arcs arcs.csv --slots slots.csv --free free.csv --out talks.json [...]',
  purpose: {
    ru: 'Короткие разговоры: кто с кем и когда, по свободному времени обоих.',
    en: 'Flash talks: who talks to whom and when, from the free time of both.',
  },
  options: [
    ...peopleAndArcs,
    [
      '--slots FILE',
      { ru: 'id[,places]: время и сколько разговоров сразу', en: 'id[,places]: a time, and how many talks at once' },
    ],
    ['--free FILE', { ru: 'person,slot: кто когда может', en: 'person,slot: who can come when' }],
    ['--mentor-seats 1', { ru: 'сколько человек у наставника за раз', en: 'how many a mentor sees at once' }],
    out,
    ...runOptions,
  ],
}

/** `vzaimno slots`: 0 when the talks are written; 2 when the input is refused, and then nothing is written. */
export async function slots(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, help, () => {
    const text = { type: 'string' } as const
    const names = ['people', 'arcs', 'slots', 'free', 'mentor-seats', 'out', 'seed', 'time-limit'] as const
    const options = Object.fromEntries(names.map((name) => [name, text])) as Record<(typeof names)[number], typeof text>
    const { values } = parseArgs({ args, options })
    const timeLimit = timeLimitOf(values['time-limit'])
    const mentorSeats = whole('mentor-seats', values['mentor-seats'], 1, 1)
    const seed = whole('seed', values.seed, 1)
    const files = {
      people: required(values.people, 'people'),
      arcs: required(values.arcs, 'arcs'),
      slots: required(values.slots, 'slots'),
      free: required(values.free, 'free'),
    }
    const target = mayWrite(required(values.out, 'out'), Object.values(files))
    const { named, slots: times, timetable } = readSlotFiles(files, mentorSeats)
    const plan = solveSlots(timetable, { timeLimit, seed })
    mustHold(checkSlots(timetable, plan))
    writeWhole(target, jsonText(talksJson(named, times, plan, mentorSeats)))
    streams.stdout.write(
      say({
        ru:
          `${statusWords(plan.status)}: разговоров ${plan.talks.length}, людей ${plan.coveredPeople} (предел ${plan.peopleBound}), ` +
          `оценка ${plan.utility}, предел ${plan.upperBound}, ${plan.seconds.toFixed(2)} с\n`,
        en:
          `${statusWords(plan.status)}: ${plan.talks.length} talks, ${plan.coveredPeople} people (bound ${plan.peopleBound}), ` +
          `value ${plan.utility}, bound ${plan.upperBound}, ${plan.seconds.toFixed(2)} s\n`,
      }),
    )
    return 0
  })
}
