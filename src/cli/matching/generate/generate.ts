import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../../platform/operator.ts'
import type { Streams } from '../answering.ts'
import { answering, BadOption, required, whole } from '../answering.ts'
import type { CommandHelp } from '../command-help.ts'
import { FileFlaw } from '../csv-records.ts'
import { writeWhole } from '../whole-file.ts'
import type { Kind } from './instance-kinds.ts'
import { arcsPerNeed, generateInstance, kinds, kindsOfTeachers } from './instance-kinds.ts'
import type { Generated } from './instance-rows.ts'

const help: CommandHelp = {
  usage: `vzaimno generate --kind ${kinds.join('|')} --people 5000 --out FOLDER [--per-need 20|all] [--seed 1]`,
  purpose: {
    ru: 'Делает задачу для проверки и сравнения: people.csv и arcs.csv. При одном и том же --seed она та же.',
    en: 'Makes an instance to test and compare with: people.csv and arcs.csv. The same --seed makes the same instance.',
  },
  options: [
    [
      '--kind KIND',
      {
        ru: 'slack: мест с запасом; tight: лишних нет; scarce: на всех не хватает; school: как в школах; region: школы, помогающие друг другу',
        en: 'slack: places to spare; tight: none to spare; scarce: not enough; school: as in schools; region: schools that help each other',
      },
    ],
    ['--people N', { ru: 'сколько человек, от 2 до 1 000 000', en: 'how many people, 2 to 1,000,000' }],
    [
      '--per-need 20|all',
      {
        ru: 'сколько наставников знает каждая потребность; all — всех, кто подходит',
        en: 'how many mentors each need knows; all = everyone who would do',
      },
    ],
    ['--out FOLDER', { ru: 'куда записать оба файла', en: 'where to write both files' }],
    ['--seed 1', { ru: 'жребий', en: 'the draw' }],
  ],
}

/** `vzaimno generate`: writes people.csv and arcs.csv of an instance that is the same for the same seed. */
export async function generate(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, help, () => {
    const { values } = parseArgs({
      args,
      options: {
        kind: { type: 'string' },
        people: { type: 'string' },
        'per-need': { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
      },
    })
    const kind = kinds.find((name) => name === values.kind)
    if (!kind)
      throw new BadOption({ ru: `--kind бывает ${kinds.join(', ')}`, en: `--kind is one of ${kinds.join(', ')}` })
    const people = whole('people', required(values.people, 'people'), 0, 2, 1_000_000)
    const seed = whole('seed', values.seed, 1)
    const perNeed =
      values['per-need'] === 'all' ? Infinity : whole('per-need', values['per-need'], arcsPerNeed, 1, 100_000)
    const folder = required(values.out, 'out')
    writeInstance(folder, kind, generateInstance(kind, people, seed, perNeed))
    const files = `${join(folder, 'people.csv')}, ${join(folder, 'arcs.csv')}`
    streams.stdout.write(say({ ru: `записано: ${files}\n`, en: `written: ${files}\n` }))
    return 0
  })
}

function writeInstance(folder: string, kind: Kind, { people, arcs }: Generated): void {
  makeFolder(folder)
  writeWhole(join(folder, 'people.csv'), peopleText(people))
  writeWhole(join(folder, 'arcs.csv'), arcsText(people, arcs, kindsOfTeachers.includes(kind)))
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new FileFlaw(folder, undefined, {
      ru: 'здесь нельзя создать папку, проверьте имя и права',
      en: 'no folder can be made here, check the name and its rights',
    })
  }
}

function* peopleText(people: Generated['people']): Generator<string> {
  yield 'id,mentor_capacity,mentee_capacity\n'
  for (const { id, gives, takes } of people) yield `${id},${gives},${takes}\n`
}

function* arcsText(people: Generated['people'], arcs: Generated['arcs'], withPriority: boolean): Generator<string> {
  yield withPriority ? 'mentor,mentee,need,utility,priority\n' : 'mentor,mentee,need,utility\n'
  for (const { mentor, mentee, need, utility, priority } of arcs)
    yield `${people[mentor]!.id},${people[mentee]!.id},${need},${utility}${withPriority ? `,${priority}` : ''}\n`
}
