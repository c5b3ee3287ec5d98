import { parseArgs } from 'node:util'
import { checkSlots } from '../matching/engine/slots/check-slots.ts'
import type { SlotPlan } from '../matching/engine/slots/slot-plan.ts'
import type { SlotInstance } from '../matching/engine/slots/slot-problem.ts'
import { solveSlots } from '../matching/engine/slots/solve-slots.ts'
import type { CommandHelp } from './command-help.ts'
import { out, peopleAndArcs, runOptions } from './command-help.ts'
import { FileFlaw } from './csv-records.ts'
import { numberOr, readTable } from './csv-table.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles, reasons } from './instance-files.ts'
import { coverageFields, jsonText, mustHold, namedArc } from './named-arcs.ts'
import type { Streams } from './solve.ts'
import { answering, BadOption, required, whole } from './solve.ts'
import { writeWhole } from './write-plan.ts'

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
    const target = required(values.out, 'out')
    const timeLimit = Number(values['time-limit'] ?? 60)
    if (!(timeLimit > 0)) throw new BadOption('--time-limit — число секунд больше нуля')
    const mentorSeats = whole('mentor-seats', values['mentor-seats'], 1)
    if (mentorSeats === 0) throw new BadOption('--mentor-seats — целое число от 1')
    const seed = whole('seed', values.seed, 1)
    const arcsFile = required(values.arcs, 'arcs')
    const named = readInstanceFiles(required(values.people, 'people'), arcsFile)
    if (named.instance.arcFixed.includes(1)) throw new FileFlaw(arcsFile, undefined, reasons['no-fixed-here'])
    const times = readTimes(required(values.slots, 'slots'))
    const free = readFree(required(values.free, 'free'), named, times.ids)
    const timetable: SlotInstance = {
      instance: named.instance,
      slots: times.ids.length,
      places: times.places,
      free,
      mentorSeats,
    }
    const plan = solveSlots(timetable, { timeLimit, seed })
    mustHold(checkSlots(timetable, plan))
    writeWhole(target, jsonText(asJson(named, times.ids, plan)))
    streams.stdout.write(
      `${plan.status}: разговоров ${plan.talks.length}, людей ${plan.coveredPeople} (предел ${plan.peopleBound}), ` +
        `оценка ${plan.utility}, предел ${plan.upperBound}, ${plan.seconds.toFixed(2)} с\n`,
    )
    return 0
  })
}

const asManyAsLiked = 1_000_000

function readTimes(file: string): { ids: string[]; places: Int32Array } {
  const ids: string[] = []
  const places: number[] = []
  readTable(file, { required: ['id'], optional: ['places'] }, (cell, line) => {
    const room = numberOr(asManyAsLiked, cell(1))
    if (cell(0) === '' || ids.includes(cell(0))) throw new FileFlaw(file, line, 'id времени пуст или уже был выше')
    if (!(room <= asManyAsLiked)) throw new FileFlaw(file, line, 'places — целое число от 0 до 1000000 или пусто')
    ids.push(cell(0))
    places.push(room)
  })
  return { ids, places: Int32Array.from(places) }
}

function readFree(file: string, { people }: NamedInstance, ids: readonly string[]): Uint8Array {
  const person = new Map(people.map((id, p) => [id, p]))
  const slot = new Map(ids.map((id, s) => [id, s]))
  const free = new Uint8Array(people.length * ids.length)
  readTable(file, { required: ['person', 'slot'], optional: [] }, (cell, line) => {
    const [p, s] = [person.get(cell(0)), slot.get(cell(1))]
    if (p === undefined) throw new FileFlaw(file, line, 'такого человека нет в списке людей')
    if (s === undefined) throw new FileFlaw(file, line, 'такого времени нет в списке slots')
    free[p * ids.length + s] = 1
  })
  return free
}

function asJson(named: NamedInstance, ids: readonly string[], plan: SlotPlan) {
  return {
    status: plan.status,
    talks: plan.talks.map(({ arc, slot }) => ({ slot: ids[slot], ...namedArc(named, arc) })),
    ...coverageFields(plan),
    people_bound: plan.peopleBound,
    upper_bound: plan.upperBound,
    gap: plan.gap,
    seconds: plan.seconds,
    seed: plan.seed,
  }
}
