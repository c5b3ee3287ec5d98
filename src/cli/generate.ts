import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Generated, Kind } from './instance-kinds.ts'
import { generateInstance, kinds } from './instance-kinds.ts'
import type { Streams } from './solve.ts'
import { BadOption, refusing, required } from './solve.ts'
import { writeWhole } from './write-plan.ts'

const usage = `vzaimno generate --kind ${kinds.join('|')} --people 5000 --out folder [--seed 1]\n`

/** `vzaimno generate`: writes people.csv and arcs.csv of an instance that is the same for the same seed. */
export async function generate(args: string[], streams: Streams = process): Promise<number> {
  return refusing(streams, usage, () => {
    const { values } = parseArgs({
      args,
      options: {
        kind: { type: 'string' },
        people: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
      },
    })
    const kind = kinds.find((name) => name === values.kind)
    if (!kind) throw new BadOption(`--kind бывает ${kinds.join(', ')}`)
    const people = whole('people', required(values.people, 'people'), 2, 1_000_000)
    const seed = whole('seed', values.seed ?? '1', 0, 999_999)
    writeInstance(required(values.out, 'out'), kind, generateInstance(kind, people, seed))
    return 0
  })
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw new BadOption(`--${name} — целое число от ${least} до ${most}`)
  return number
}

function writeInstance(folder: string, kind: Kind, { people, arcs }: Generated): void {
  mkdirSync(folder, { recursive: true })
  writeWhole(join(folder, 'people.csv'), peopleText(people))
  writeWhole(join(folder, 'arcs.csv'), arcsText(people, arcs, kind === 'school'))
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
